import type { Route } from "../../app/router";
import { DataScreen } from "./data";

export const routes: readonly Route[] = [{ path: "/data", screen: DataScreen }];
