/** What a check with a known mass came to. */
export interface CheckReading {
  /** Indicated less true, mN. */
  readonly errorMilliNewtons: number;
  /** How far it may be off, mN. */
  readonly limitMilliNewtons: number;
  readonly isRight: boolean;
}

/** docs/calibration.md: right within 1 % or 0.3 N, whichever is larger. */
const limitShare = 0.01;
const leastLimitMilliNewtons = 300;

/** Compares what the device indicates with the weight that is on it. */
export function checkReading(weightMilliNewtons: number, indicatedMilliNewtons: number): CheckReading {
  const errorMilliNewtons = indicatedMilliNewtons - weightMilliNewtons;
  const limitMilliNewtons = Math.max(weightMilliNewtons * limitShare, leastLimitMilliNewtons);
  return { errorMilliNewtons, limitMilliNewtons, isRight: Math.abs(errorMilliNewtons) <= limitMilliNewtons };
}
