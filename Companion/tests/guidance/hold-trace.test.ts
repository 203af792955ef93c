import { describe, expect, it } from "vitest";
import { HoldTrace, traceCapacity } from "../../src/guidance/hold-trace";

describe("the trace of a hold", () => {
  it.each([1, traceCapacity - 1, traceCapacity, traceCapacity + 1, 2 * traceCapacity + 5])("keeps the newest of %i samples in their order", (count) => {
    const trace = new HoldTrace();
    trace.begin(1000);
    for (let i = 0; i < count; i++) trace.put(1000 + i, i, 2 * i, 3 * i);
    const kept = Math.min(count, traceCapacity);
    expect(trace.length).toBe(kept);
    expect([trace.msAt(0), trace.forceAt(0)]).toEqual([count - kept, count - kept]);
    expect([trace.msAt(kept - 1), trace.targetAt(kept - 1), trace.toleranceAt(kept - 1)]).toEqual([count - 1, 2 * (count - 1), 3 * (count - 1)]);
  });

  it("holds the longest press of 300 s at 80 conversions a second, the oscillator 30 % fast", () => {
    expect(traceCapacity).toBeGreaterThan(300 * 80 * 1.3);
  });

  it("knows the highest force, and leaves out where there was none", () => {
    const trace = new HoldTrace();
    trace.begin(0);
    for (const force of [100, 900, Number.NaN, 300]) trace.put(1, force, 0, 0);
    expect(trace.peakMilliNewtons).toBe(900);
    expect(trace.forceAt(2)).toBeNaN();
  });
});
