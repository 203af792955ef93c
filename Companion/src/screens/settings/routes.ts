import type { Route } from "../../app/router";
import { About } from "./about";
import { SettingsScreen } from "./settings";

/** The app's own settings, and what it is. */
export const routes: readonly Route[] = [{ path: "/settings", screen: SettingsScreen }, { path: "/about", screen: About }];
