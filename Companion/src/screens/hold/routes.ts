import type { Route } from "../../app/router";
import { HoldScreen } from "./hold-screen";

/** The guided hold by itself. */
export const routes: Route[] = [{ path: "/hold", screen: HoldScreen }];
