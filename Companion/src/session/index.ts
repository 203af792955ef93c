export { holdsOfCourse, newCourse } from "./course-of";
export { createSessionRun } from "./create-session-run";
export { openSession, tooMuchOutcomes } from "./open-sessions";
export type * from "./session-run";
