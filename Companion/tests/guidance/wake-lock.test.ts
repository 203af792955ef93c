import { describe, expect, it } from "vitest";
import { ScreenWake } from "../../src/guidance/wake-lock";

class FakeLock extends EventTarget {
  released = false;
  async release(): Promise<void> {
    this.released = true;
    this.dispatchEvent(new Event("release"));
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";
  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

function makeWake(refuses = false) {
  const page = new FakePage();
  const locks: FakeLock[] = [];
  const request = async () => {
    if (refuses) throw new DOMException("battery saver", "NotAllowedError");
    const lock = new FakeLock();
    locks.push(lock);
    return lock as unknown as WakeLockSentinel;
  };
  return { page, locks, wake: new ScreenWake({ wakeLock: { request }, page: page as unknown as Document }) };
}

const settled = () => new Promise((resolve) => { setTimeout(resolve, 0); });

describe("the screen", () => {
  it("stays awake from hold to release", async () => {
    const { wake, locks } = makeWake();
    await wake.hold();
    expect(wake.state.value).toBe("held");
    await wake.release();
    expect(wake.state.value).toBe("off");
    expect(locks.map(({ released }) => released)).toEqual([true]);
  });

  it("is kept awake again when the page comes back", async () => {
    const { wake, page, locks } = makeWake();
    await wake.hold();
    page.turn("hidden");
    await locks[0]!.release(); // what the system does
    await settled();
    expect(wake.state.value).toBe("refused");
    page.turn("visible");
    await settled();
    expect(wake.state.value).toBe("held");
    expect(locks).toHaveLength(2);
  });

  it("is not kept awake again after the release, whatever the page does", async () => {
    const { wake, page, locks } = makeWake();
    await wake.hold();
    await wake.release();
    page.turn("hidden");
    page.turn("visible");
    await settled();
    expect(locks).toHaveLength(1);
  });

  it("is told as refused where the system does not let it", async () => {
    const { wake } = makeWake(true);
    await wake.hold();
    expect(wake.state.value).toBe("refused");
  });

  it("is told as unsupported where the browser cannot", async () => {
    const wake = new ScreenWake({ wakeLock: undefined, page: new FakePage() as unknown as Document });
    await wake.hold();
    expect(wake.state.value).toBe("unsupported");
  });

  it("takes one lock, however often it is held", async () => {
    const { wake, locks } = makeWake();
    await Promise.all([wake.hold(), wake.hold()]);
    expect(locks).toHaveLength(1);
  });
});
