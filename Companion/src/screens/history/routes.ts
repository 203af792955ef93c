import type { Route } from "../../app/router";
import { Compare } from "./compare";
import { HistoryScreen } from "./history";
import { HoldDetail } from "./hold-detail";

export const routes: readonly Route[] = [
  { path: "/history", screen: HistoryScreen },
  { path: "/history/:key", screen: HoldDetail },
  { path: "/compare/:a/:b", screen: Compare },
];
