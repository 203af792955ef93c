export { addLocalDays, daysBetween, localDay, startOfLocalDay } from "./calendar";
export { minimalThresholdChangeKilopascals, reliefDaysKnown, sessionsRange, usualDays, usualSessions, weeksRange } from "./facts";
export { mostReliefDays, reliefQuestion, sorenessQuestions } from "./follow-up";
export { courseWarnings, improvementsOf, type CourseWarning, type Improvement } from "./improvement";
export { courseState, nextSession, plannedDaysOf, type CourseState, type NextSession } from "./schedule";
export { slotsOf, type CourseSlot } from "./slots";
export { doneOf, treatmentsOf, type Treatment } from "./treatments";
export { trendDirections, trendOf, type TrendDirection, type TrendPoint } from "./trend";
