import type { Route } from "../../app/router";
import { DeviceScreen } from "./device";

/** The device: connection, state and settings. */
export const routes: readonly Route[] = [{ path: "/device", screen: DeviceScreen }];
