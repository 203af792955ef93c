import type { Route } from "../../app/router";
import { ReportScreen } from "./report";

export const routes: readonly Route[] = [{ path: "/report/:sessionId", screen: ReportScreen }];
