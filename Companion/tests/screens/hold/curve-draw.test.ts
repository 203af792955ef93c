import { describe, expect, it } from "vitest";
import { spanFor } from "../../../src/screens/hold/curve-draw";

describe("the time axis of the running hold", () => {
  it.each([[0, 10], [10_000, 10], [10_001, 15], [29_999, 30], [30_001, 45], [299_999, 300], [400_000, 300]])("for %i ms is %i s", (ms, seconds) => expect(spanFor(ms)).toBe(seconds));
});
