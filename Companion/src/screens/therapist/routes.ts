import type { Route } from "../../app/router";
import { Prescribe } from "../prescription/prescribe";
import { PatientScreen } from "./patient";
import { Patients } from "./patients";
import { SessionScreen } from "./session";

/** The therapist's patients, their sessions, and what they get to take home. */
export const routes: readonly Route[] = [
  { path: "/patients", screen: Patients },
  { path: "/patients/:id", screen: PatientScreen },
  { path: "/patients/:id/session", screen: SessionScreen },
  { path: "/patients/:id/prescribe", screen: Prescribe },
];
