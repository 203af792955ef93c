// The body chart: sites with stable numbers, their names, and the part that chooses one.

export { BodyChart } from "./body-chart";
export { muscles, type MuscleKey } from "./muscles";
export { siteByNumber, siteNumberRange, sites, type BodySide, type BodyView, type Site } from "./sites";
export { cautionText, muscleName, referral, siteName } from "./words";
