import type { Route } from "../../app/router";
import { CourseScreen } from "./course-screen";
import { Today } from "./today";

/** The patient's day, and the course of any patient. */
export const routes: readonly Route[] = [{ path: "/today", screen: Today }, { path: "/course/:patientId", screen: CourseScreen }];
