export { checkProgramme, repeatsOf, stepCountOf, widestAllowance, type ProgrammeAllowance } from "./check";
export { complaintAboutName, readProgrammeBytes, readProgrammeFile, writeProgrammeFile, type NamedProgramme, type ProgrammeFileRefusal } from "./file";
export { highestTargetMilliNewtons } from "./limits";
export { programmePresets, thresholdProgramme, thresholdProgrammeUnder } from "./presets";
export { pressesOf, previewOf, type ProgrammePreview } from "./preview";
export { asKind } from "./as-kind";
export { complaintsOf, rangeOfField, type Complaints } from "./complaints";
