import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bench, readyBench, settled, until } from "./bench";
import { domException } from "./fake-bluetooth";

const unreachable = () => Promise.reject(domException("NetworkError", "Connection Error: Connection attempt failed."));
const failAfter = (ms: number, error: DOMException) => () => new Promise<void>((_, reject) => { setTimeout(() => reject(error), ms); });

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe("pairing", () => {
  it.each([
    ["a wrong passkey, as soon as it is typed", 9_000, domException("NotSupportedError", "GATT Error Unknown."), "pairingRefused"],
    ["a dialog that is cancelled", 4_000, domException("NetworkError", "Authentication canceled."), "pairingRefused"],
    ["a window that is closed, after 30 s", 30_000, domException("NotSupportedError", "GATT operation failed for unknown reason."), "windowClosed"],
    ["a pairing without an end, after the limit", 999_000, domException("NetworkError", "never"), "noAnswer"],
  ] as const)("shows %s", async (_, ms, error, failure) => {
    const { link, device } = bench({}, { limits: { connectPausesMs: [] } });
    device.gatt.pairing = failAfter(ms, error);
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure });
    expect(device.gatt.connected, "the device asks for a new connection before the next try").toBe(false);
  });

  it("that was refused is not tried again by itself: the system would ask for the passkey again", async () => {
    const { link, device } = bench();
    device.gatt.pairing = failAfter(9_000, domException("NotSupportedError", "GATT Error Unknown."));
    await settled(link.choose());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(device.gatt.tries).toHaveLength(1);
  });

  it("that fails at once with a device of before is a lost bond; after that it counts as a first one", async () => {
    const { link, device } = await readyBench();
    device.gatt.pairing = failAfter(500, domException("NetworkError", "GATT Error: Not paired."));
    link.disconnect();
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "bondLost" });
    await settled(link.choose());
    expect(link.state.value).toMatchObject({ phase: "idle", failure: "pairingRefused" });
  });

  it("that drops twice in a row with a device of before is a lost bond", async () => {
    const { link, device, seen } = await readyBench();
    device.gatt.pairing = async () => device.gatt.disconnect();
    device.gatt.disconnect();
    await until(link, "idle");
    expect(link.state.value.failure).toBe("bondLost");
    expect(seen).toContain("waiting outOfReach");
  });

  it("that drops once is the air: the connection comes back", async () => {
    const { link, device } = await readyBench();
    let drops = 1;
    device.gatt.pairing = async () => { if (drops-- > 0) device.gatt.disconnect(); };
    device.gatt.disconnect();
    await until(link, "ready");
    expect(link.state.value.failure).toBeNull();
  });
});

describe("drops while a link is secured", () => {
  it("are counted in a row: another failure in between, or a connection, begins anew", async () => {
    const { link, device } = await readyBench();
    const plan = ["drop", "unreachable", "drop", "", "drop", ""];
    device.gatt.connecting = plan.map((what) => () => (what === "unreachable" ? unreachable() : Promise.resolve()));
    const pairings = plan.filter((what) => what !== "unreachable");
    device.gatt.pairing = async () => { if (pairings.shift() === "drop") device.gatt.disconnect(); };
    device.gatt.disconnect();
    await until(link, "ready");
    device.gatt.disconnect();
    await until(link, "ready");
    expect(pairings).toEqual([]);
  });
});
