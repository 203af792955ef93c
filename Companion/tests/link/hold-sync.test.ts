import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SyncProgress } from "../../src/link/device-link";
import { acknowledgedAtOnce } from "../../src/link/hold-reception";
import { linkLimits } from "../../src/link/limits";
import { readyBench, settled } from "./bench";
import { expectHonest, holdsUpTo, Sink, sync } from "./sync-bench";
import { fiveHolds } from "./vectors";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("a sync", () => {
  it("fetches what the phone does not have, keeps it byte for byte, and acknowledges the last", async () => {
    const bench = await readyBench();
    const sink = new Sink();
    const progress: SyncProgress[] = [];
    expect(await sync(bench, sink, undefined, progress)).toEqual({ end: "complete", received: 5, left: 0 });
    expect([...sink.kept.values()]).toEqual(fiveHolds);
    expect(bench.peer.acknowledged).toEqual([5]);
    expect(progress.map(({ received }) => received)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(progress.every(({ expected }) => expected === 5)).toBe(true);
    expect(bench.peer.writes).toEqual(["control 1707000000", "recordAccess 04030101000000", "recordAccess 01030101000000", "control 160700000005000000"]);
  });

  it("that follows has nothing to do", async () => {
    const bench = await readyBench();
    await sync(bench, new Sink());
    expect(await sync(bench, new Sink())).toEqual({ end: "nothingNew", received: 0, left: 0 });
  });

  it.each([20, 21, 100, 244, 328])("works with a payload of %i bytes", async (payloadBytes) => {
    const bench = await readyBench(({ peer }) => { peer.payloadBytes = payloadBytes; });
    const sink = new Sink();
    expect(await sync(bench, sink)).toMatchObject({ end: "complete", received: 5 });
    expect([...sink.kept.values()]).toEqual(fiveHolds);
  });

  it("acknowledges now and then on the way, so that a drop makes little come again", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(2 * acknowledgedAtOnce + 3); });
    const sink = new Sink();
    expect(await sync(bench, sink)).toMatchObject({ end: "complete", received: 43 });
    expect(bench.peer.acknowledged).toEqual([20, 40, 43]);
  });

  it("acknowledges once when the last batch is just full", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(acknowledgedAtOnce); });
    await sync(bench, new Sink());
    expect(bench.peer.acknowledged).toEqual([20]);
  });

  it("acknowledges only what is kept, also when keeping is slower than the air", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(45); });
    const sink = new Sink();
    sink.keepMs = 700;
    const result = sync(bench, sink);
    expect(await result).toMatchObject({ end: "complete", received: 45 });
    expectHonest(bench, sink);
  });

  it("takes numbers that are missing for what they are: holds that were deleted", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = [fiveHolds[1], fiveHolds[4]].map(String); });
    expect(await sync(bench, new Sink())).toMatchObject({ end: "complete", received: 2 });
    expect(bench.peer.acknowledged).toEqual([5]);
  });

  it("is joined, not doubled, when it is asked for while it runs", async () => {
    const bench = await readyBench();
    const sink = new Sink();
    const [one, other] = await Promise.all([sync(bench, sink), sync(bench, sink)]);
    expect(one).toBe(other);
    expect(sink.calls).toBe(5);
  });

  it("without a connection says so", async () => {
    const bench = await readyBench();
    bench.link.disconnect();
    expect(await sync(bench, new Sink())).toEqual({ end: "dropped", received: 0, left: 0 });
  });

  it("runs beside requests and live force", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    bench.link.onLive(() => {});
    const sink = new Sink();
    const running = sync(bench, sink);
    for (let site = 0; site < 10; site++) await settled(bench.link.control.tellSite(site));
    expect(await running).toMatchObject({ end: "complete", received: 30 });
  });
});

describe("while a hand is guided a sync", () => {
  it("ends by name and says how much is left", async () => {
    const bench = await readyBench(({ peer }) => { peer.guided = true; });
    expect(await sync(bench, new Sink())).toEqual({ end: "guiding", received: 0, left: 5 });
  });

  it("that runs when it begins ends after a while, with what came, and goes on after the hold", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    const sink = new Sink();
    let segments = 0;
    bench.peer.segmentsOf = (segment) => {
      if (++segments === 12) bench.peer.guided = true;
      return [segment];
    };
    const began = Date.now();
    const result = await sync(bench, sink);
    expect(result).toEqual({ end: "guiding", received: 12, left: 18 });
    expect(Date.now() - began).toBeLessThan(linkLimits.segmentMs + 2_000);
    expect(bench.link.state.value.phase, "the connection is good").toBe("ready");
    bench.peer.guided = false;
    expect(await sync(bench, sink)).toEqual({ end: "complete", received: 18, left: 0 });
    expect(sink.calls, "nothing came twice, though the acknowledgement was refused").toBe(30);
    expectHonest(bench, sink);
  });

  it("goes on by itself when the hold is over before the limit", async () => {
    const bench = await readyBench();
    bench.peer.segmentsOf = (segment) => {
      bench.peer.guided = true;
      setTimeout(() => { bench.peer.guided = false; }, linkLimits.segmentMs - 500);
      return [segment];
    };
    expect(await sync(bench, new Sink())).toMatchObject({ end: "complete", received: 5 });
  });

  it("is told apart from a log that cannot be read", async () => {
    const bench = await readyBench(({ peer }) => {
      peer.guided = true; // the answer is the same
      peer.status = `${peer.status.slice(0, 24)}ffffffff${peer.status.slice(32)}`;
    });
    expect(await sync(bench, new Sink())).toMatchObject({ end: "logUnreadable" });
  });
});

describe("a sync that is stopped", () => {
  it("aborts the report, acknowledges what is kept, and the next goes on from there", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    const sink = new Sink();
    const stop = new AbortController();
    bench.peer.onEvent = () => { if (sink.kept.size === 11) stop.abort(); };
    const result = await sync(bench, sink, stop.signal);
    expect(result.end).toBe("stopped");
    expect(result.received).toBeGreaterThan(0);
    expect(result.received + result.left).toBe(30);
    expect(bench.peer.writes).toContain("recordAccess 0300");
    expect(bench.peer.acknowledged.at(-1)).toBe(result.received);
    expect(await sync(bench, sink)).toEqual({ end: "complete", received: 30 - result.received, left: 0 });
    expect(sink.calls).toBe(30);
  });

  it("just as the report ends hears the abort's own answer: the next sync is not taken for that", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    const sink = new Sink();
    const stop = new AbortController();
    bench.peer.abortAnswers = [["06000101", 20], ["06000301", 400]];
    bench.peer.onEvent = () => { if (sink.kept.size === 11) stop.abort(); };
    expect((await sync(bench, sink, stop.signal)).end).toBe("stopped");
    expect(await sync(bench, sink)).toMatchObject({ end: "complete" });
    expect(sink.kept.size).toBe(30);
    expect(bench.peer.writes.filter((write) => write.startsWith("recordAccess 01"))).toHaveLength(2);
  });

  it("before it begins fetches nothing", async () => {
    const bench = await readyBench();
    const sink = new Sink();
    expect(await sync(bench, sink, AbortSignal.abort())).toEqual({ end: "stopped", received: 0, left: 5 });
    expect(sink.calls).toBe(0);
  });
});
