/** What the bits of the self-test say, from bit 0; each is set when good. `cuesDriven`: light and motor were driven once, whether they answered the user sees. */
export const selfTestBits = [
  "sensorAlive", "zeroNear", "calibrationValid", "calibrationBothCopies", "recordsReadable", "buttonReleased", "batteryGood", "cuesDriven", "settingsKept",
] as const;
