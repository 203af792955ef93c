import type { Route } from "../../app/router";
import { Welcome } from "./welcome";

/** The first visit. */
export const routes: readonly Route[] = [{ path: "/welcome", screen: Welcome }];
