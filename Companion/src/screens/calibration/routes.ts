import type { Route } from "../../app/router";
import { Calibrate } from "./calibrate";

/** Calibration of the device with known masses. */
export const routes: readonly Route[] = [{ path: "/calibrate", screen: Calibrate }];
