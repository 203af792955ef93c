import { beforeEach, describe, expect, it } from "vitest";
import {
  ForceControl, keyFallMilliNewtonsPerSecond, keyRiseMilliNewtonsPerSecond, mostMilliNewtons, nudgeMilliNewtons,
} from "../../virtual-device/force-control";

const frameMs = 16;

describe("the visitor's hand", () => {
  let hand: ForceControl;
  const pass = (ms: number) => {
    for (let left = ms; left > 0; left -= frameMs) hand.pass(Math.min(frameMs, left));
  };
  beforeEach(() => { hand = new ForceControl(); });

  it("presses as hard as the pad is touched high, within its scale, and stays there", () => {
    for (const [share, force] of [[0, 0], [1 / 3, mostMilliNewtons / 3], [1, mostMilliNewtons], [1.7, mostMilliNewtons], [-0.2, 0]] as const) {
      hand.touch(share);
      pass(500);
      expect(hand.forceMilliNewtons, `at ${share}`).toBe(Math.round(force));
      expect(hand.isMoving).toBe(false);
    }
  });

  it("leaves the tip at once when the pad is let go", () => {
    hand.touch(0.5);
    hand.letGo();
    expect(hand.forceMilliNewtons).toBe(0);
    expect(hand.isMoving).toBe(false);
  });

  it("presses harder while the space bar is held, up to the scale's end, and falls when it is let go", () => {
    hand.holdKey();
    pass(1000);
    expect(hand.forceMilliNewtons).toBe(keyRiseMilliNewtonsPerSecond);
    hand.holdKey(); // a key that repeats is one key
    pass(10_000);
    expect(hand.forceMilliNewtons).toBe(mostMilliNewtons);
    expect(hand.isMoving).toBe(false);
    hand.releaseKey();
    pass(500);
    expect(hand.forceMilliNewtons).toBe(mostMilliNewtons - keyFallMilliNewtonsPerSecond / 2);
    pass(5_000);
    expect(hand.forceMilliNewtons).toBe(0);
    expect(hand.isMoving).toBe(false);
  });

  it("keeps about one force when the space bar is tapped", () => {
    hand.holdKey();
    pass(1600);
    const before = hand.forceMilliNewtons;
    for (let taps = 0; taps < 10; taps++) {
      hand.releaseKey();
      pass(40);
      hand.holdKey();
      pass(160);
    }
    expect(Math.abs(hand.forceMilliNewtons - before)).toBeLessThan(1000);
  });

  it("is fine-tuned by the arrow keys, which stop the rise until the space bar is let go", () => {
    hand.holdKey();
    pass(1000);
    hand.nudge(nudgeMilliNewtons);
    hand.nudge(nudgeMilliNewtons);
    hand.nudge(-nudgeMilliNewtons);
    pass(3000);
    expect(hand.forceMilliNewtons).toBe(keyRiseMilliNewtonsPerSecond + nudgeMilliNewtons);
    hand.releaseKey();
    pass(3000);
    expect(hand.forceMilliNewtons).toBe(0);
  });

  it("can be led by the arrow keys alone, within the scale, until it lets go", () => {
    hand.nudge(-nudgeMilliNewtons);
    expect(hand.forceMilliNewtons).toBe(0);
    for (let count = 0; count < 200; count++) hand.nudge(nudgeMilliNewtons);
    expect(hand.forceMilliNewtons).toBe(mostMilliNewtons);
    pass(1000);
    expect(hand.forceMilliNewtons).toBe(mostMilliNewtons);
    hand.letGo();
    expect(hand.forceMilliNewtons).toBe(0);
  });

  it("does not mind a space bar that is let go without having been held", () => {
    hand.touch(0.5);
    hand.holdKey(); // the finger on the pad has the word
    hand.releaseKey();
    pass(1000);
    expect(hand.forceMilliNewtons).toBe(mostMilliNewtons / 2);
  });
});
