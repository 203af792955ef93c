// The figures of a course, each with its source.

/** Sessions of the default course: the project's request, "four sessions over six weeks". */
export const usualSessions = 4;
/** Days of the default course. */
export const usualDays = 42;
/** What the course screen lets people set. Project's own. */
export const sessionsRange = { lowest: 1, highest: 12 } as const;
export const weeksRange = { lowest: 1, highest: 26 } as const;

/** Soreness is asked for so many hours after a session: the project's request, "soreness gone in 24 to 36 h". */
export const firstSorenessHours = 24;
export const lastSorenessHours = 36;

/** Relief that is known: 4 to 14 days (the project's request). It is asked for from the first of these days on. */
export const reliefDaysKnown = { lowest: 4, highest: 14 } as const;

/** A change of pain that people call much improved: 2 of 10 (Farrar et al. 2001, Pain 94:149–158). */
export const minimalPainChange = 2;

/** A change of the threshold that counts: 28 kPa, the mean effect of manual therapy (doi 10.3390/jcm11237243). One reading of one person scatters more, so it is the project's own choice to call it a sign. */
export const minimalThresholdChangeKilopascals = 28;
/** mm²; taken when the tip is not known. */
export const usualTipAreaSquareMillimetres = 100;

/** A change of steadiness (RMS error, % of the target) that the trend calls one. Project's own. */
export const minimalSteadinessChangePercent = 2;

/** After so many sessions without improvement it may be not for this patient: the project's request. */
export const sessionsWithoutImprovement = 2;
