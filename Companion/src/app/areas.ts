import type { Route } from "./router";

type Area = () => Promise<{ readonly routes: readonly Route[] }>;

/** Where the screens of each path's first part are; an area is loaded when it is first shown. */
export const areas: Record<string, Area> = {
  welcome: () => import("../screens/welcome/routes"),
  today: () => import("../screens/patient/routes"),
  course: () => import("../screens/patient/routes"),
  hold: () => import("../screens/hold/routes"),
  device: () => import("../screens/device/routes"),
  calibrate: () => import("../screens/calibration/routes"),
  patients: () => import("../screens/therapist/routes"),
  programmes: () => import("../screens/programmes/routes"),
  history: () => import("../screens/history/routes"),
  compare: () => import("../screens/history/routes"),
  data: () => import("../screens/data/routes"),
  report: () => import("../screens/report/routes"),
  settings: () => import("../screens/settings/routes"),
  about: () => import("../screens/settings/routes"),
};
