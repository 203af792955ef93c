import { expect, test } from "vitest";
import type { WholeHold } from "../../../src/export/snapshot";
import { holdsAndReadings } from "../../../src/screens/report/holds-and-readings";

test("readings of the threshold are told apart from the holds of the treatment, each in their order", () => {
  const all = (["threshold", "steady", "threshold", "interval", "threshold"] as const).map((programmeKind, index) => ({ key: `${index}`, record: { programmeKind } }) as unknown as WholeHold);
  const { holds, readings } = holdsAndReadings(all);
  expect([holds, readings].map((list) => list.map(({ key }) => key))).toEqual([["1", "3"], ["0", "2", "4"]]);
});
