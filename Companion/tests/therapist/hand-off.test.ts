import { expect, test } from "vitest";
import type { LiveGuidance, LiveMessage, Phase } from "../../src/protocol/messages";
import { handOffListener } from "../../src/screens/therapist/use-hand-off";

const guidance = (phase: Phase): LiveGuidance => ({
  kind: "guidance", phase, verdict: "allowed", outcome: null, atMicroseconds: 0, targetMilliNewtons: 30_000, toleranceMilliNewtons: 3_000, leftMs: 0, inBandMs: 0, programmeKind: "threshold", step: 0,
});
const samples: LiveMessage = { kind: "samples", dropped: false, firstNumber: 0, samples: [] };

test.each<[readonly Phase[], number]>([
  [["idle", "approach", "hold", "done", "done", "idle"], 1],
  [["approach", "aborted", "rest", "idle"], 1],
  [["approach", "done", "idle", "approach", "done", "rest"], 2],
  [["idle", "approach", "hold", "offBand", "hold", "done"], 0],
  [["idle", "idle"], 0],
])("of the phases %j the hand has let go behind a hold %d times", (phases, times) => {
  let heard = 0;
  const listener = handOffListener(() => { heard += 1; });
  for (const phase of phases) {
    listener(guidance(phase));
    listener(samples);
  }
  expect(heard).toBe(times);
});
