export { holdsOfCourse, newCourse } from "./course-of";
export { createSessionRun } from "./create-session-run";
export { openSession } from "./open-sessions";
export type * from "./session-run";
