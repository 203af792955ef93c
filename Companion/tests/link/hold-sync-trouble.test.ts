import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readyBench, until } from "./bench";
import { randomFrom } from "./random";
import { expectHonest, holdsUpTo, phone, Sink, sync, withTwentyFour } from "./sync-bench";

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("a drop in a sync", () => {
  it("at any write and any notification of it loses nothing, makes at most one hold come again, and acknowledges nothing that is not kept", async () => {
    const clean = await readyBench(withTwentyFour);
    let events = 0;
    clean.peer.onEvent = () => { events++; };
    await sync(clean, new Sink());
    expect(events).toBeGreaterThan(50);

    const ends = new Set<string>();
    for (let at = 1; at <= events; at++) {
      const bench = await readyBench(withTwentyFour);
      const sink = new Sink();
      let left = at;
      bench.peer.onEvent = () => { if (--left === 0) bench.device.gatt.disconnect(); };
      const first = await sync(bench, sink);
      ends.add(first.end);
      expect(first.received + first.left, `drop at event ${at}`).toBe(24);
      expectHonest(bench, sink);
      await until(bench.link, "ready");
      const second = await sync(bench, sink);
      expect(["complete", "nothingNew"], `drop at event ${at}`).toContain(second.end);
      expect(sink.kept.size, `drop at event ${at}`).toBe(24);
      expect(sink.calls, `drop at event ${at}: what was kept came again`).toBe(24);
      expect(bench.peer.positions.get(phone), `drop at event ${at}`).toBe(24);
      expectHonest(bench, sink);
    }
    expect([...ends]).toEqual(["dropped"]);
  });

  it("does not make the app believe in numbers of a device that was erased since", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(24); });
    const sink = new Sink();
    bench.peer.onEvent = () => { if (sink.kept.size === 12) bench.device.gatt.disconnect(); };
    expect((await sync(bench, sink)).end).toBe("dropped");
    bench.peer.onEvent = () => {};
    bench.peer.holds = holdsUpTo(3);
    await until(bench.link, "ready");
    expect(await sync(bench, new Sink())).toEqual({ end: "complete", received: 3, left: 0 });
  });

  it("of a device that stays away leaves the result honest", async () => {
    const bench = await readyBench();
    bench.peer.onEvent = (what) => { if (what === "notify holdRecord") bench.device.gatt.disconnect(); };
    expect(await sync(bench, new Sink())).toEqual({ end: "dropped", received: 0, left: 5 });
  });
});

describe("a device that does not play its part", () => {
  it("and answers nothing in the middle of a report is parted from: even the abort has no answer", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    let segments = 0;
    bench.peer.onEvent = (what) => {
      if (what === "notify holdRecord" && ++segments === 10) bench.device.gatt.hangs = true;
    };
    bench.peer.segmentsOf = (segment) => (segments >= 10 ? [] : [segment]);
    const notify = bench.peer.notify;
    bench.peer.notify = (name, bytes) => { if (segments < 10) notify(name, bytes); };
    const result = await sync(bench, new Sink());
    expect(result.end).toBe("dropped");
    expect(result.received + result.left).toBe(30);
    expect(bench.link.state.value.phase).toBe("waiting");
  });

  it("and does not answer an abort is parted from", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(30); });
    let segments = 0;
    bench.peer.abortAnswers = [];
    bench.peer.segmentsOf = (segment) => {
      if (++segments === 12) bench.peer.guided = true;
      return [segment];
    };
    expect(await sync(bench, new Sink())).toEqual({ end: "dropped", received: 12, left: 18 });
    expect(bench.link.state.value.phase).toBe("waiting");
  });

  it("and sends the same segment twice gives each hold once", async () => {
    const bench = await readyBench();
    bench.peer.segmentsOf = (segment) => [segment, segment];
    const sink = new Sink();
    expect(await sync(bench, sink)).toMatchObject({ end: "complete", received: 5 });
    expect(sink.calls).toBe(5);
  });

  it.each(Array.from({ length: 12 }, (_, index) => index))("and loses segment %i of 12 is asked again: each hold is there in the end, and none was acknowledged before", async (lost) => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(6); peer.payloadBytes = 40; });
    let segment = 0;
    bench.peer.segmentsOf = (one) => (segment++ === lost ? [] : [one]);
    const sink = new Sink();
    expect(await sync(bench, sink)).toEqual({ end: "complete", received: 6, left: 0 });
    expect(sink.kept.size).toBe(6);
    expectHonest(bench, sink);
  });

  it("and sends a damaged hold each time is given up on, with what came before it", async () => {
    const bench = await readyBench(({ peer }) => {
      const holds = holdsUpTo(6);
      peer.holds = holds.map((hold, index) => (index === 3 ? `${hold.slice(0, -2)}00` : hold));
    });
    const sink = new Sink();
    expect(await sync(bench, sink)).toEqual({ end: "logUnreadable", received: 3, left: 3 });
    expect(bench.peer.positions.get(phone)).toBe(3);
  });

  it("and moves its log while it reports begins a hold anew, which counts once", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(3); peer.payloadBytes = 40; });
    let counter = 0;
    bench.peer.segmentsOf = (segment) => {
      const counted = (one: Uint8Array) => Uint8Array.of((counter++ % 64) << 2 | ((one[0] ?? 0) & 3), ...one.slice(1));
      const isFirst = ((segment[0] ?? 0) & 1) !== 0;
      return isFirst ? [counted(segment), counted(segment)] : [counted(segment)];
    };
    const sink = new Sink();
    expect(await sync(bench, sink)).toMatchObject({ end: "complete", received: 3 });
    expect(sink.calls).toBe(3);
  });
});

describe("a phone that cannot keep", () => {
  it("gets the store's error, and the device keeps its holds", async () => {
    const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(50); });
    const sink = new Sink();
    sink.full = true;
    await expect(sync(bench, sink)).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(bench.peer.acknowledged).toEqual([]);
    sink.full = false;
    expect(await sync(bench, sink)).toMatchObject({ end: "complete", received: 50 });
  });
});

describe("a hundred syncs over a bad link", () => {
  it("each end with every hold, whatever is lost, doubled, dropped or paused", async () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = randomFrom(seed);
      const count = 1 + Math.floor(random() * 30);
      const bench = await readyBench(({ peer }) => { peer.holds = holdsUpTo(count); peer.payloadBytes = 20 + Math.floor(random() * 200); });
      const sink = new Sink();
      sink.keepMs = Math.floor(random() * 60);
      const trouble = random() * 0.03;
      let troubles = 12;
      const happens = () => random() < trouble && troubles-- > 0;
      bench.peer.segmentsOf = (segment) => (happens() ? [] : happens() ? [segment, segment] : [segment]);
      bench.peer.onEvent = () => {
        if (happens()) bench.device.gatt.disconnect();
        if (happens() && !bench.peer.guided) {
          bench.peer.guided = true;
          setTimeout(() => { bench.peer.guided = false; }, random() * 40_000);
        }
      };
      let tries = 0;
      for (let end = ""; end !== "complete" && end !== "nothingNew"; tries++) {
        expect(tries, `seed ${seed}: never done`).toBeLessThan(40);
        if (bench.link.state.value.phase !== "ready") await until(bench.link, "ready");
        end = (await sync(bench, sink)).end;
        expectHonest(bench, sink);
        await vi.advanceTimersByTimeAsync(5_000);
      }
      expect(sink.kept.size, `seed ${seed}`).toBe(count);
    }
  });
});
