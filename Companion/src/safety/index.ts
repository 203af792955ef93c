export { askingFor, type AskingForm, type AskingReason } from "./asking";
export { judgeSafety, type SafetyVerdict } from "./judge";
export { safetyGroups, safetyItems, type SafetyGroup } from "./list";
