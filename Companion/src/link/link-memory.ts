/** What the link remembers from visit to visit: with which devices it was connected, so that it can tell a lost bond from a first pairing, and which was the last. */
export interface LinkMemory {
  wasConnected(deviceId: string): boolean;
  /** The device that was connected last, null when none was. */
  last(): string | null;
  connected(deviceId: string): void;
  /** The bond is gone: the next pairing is a first one again. */
  forget(deviceId: string): void;
}

const storageKey = "link.connectedDevices";

/** A memory in the browser's local storage, latest device first; in this page alone where the browser has or allows none. */
export function rememberDevices(storage: Pick<Storage, "getItem" | "setItem"> | null): LinkMemory {
  let devices = read(storage);
  const keep = (next: readonly string[]) => {
    devices = next;
    try {
      storage?.setItem(storageKey, JSON.stringify(devices));
    } catch {
      // Full or forbidden: this page remembers for itself.
    }
  };
  return {
    wasConnected: (deviceId) => devices.includes(deviceId),
    last: () => devices[0] ?? null,
    connected: (deviceId) => keep([deviceId, ...devices.filter((id) => id !== deviceId)]),
    forget: (deviceId) => keep(devices.filter((id) => id !== deviceId)),
  };
}

function read(storage: Pick<Storage, "getItem"> | null): readonly string[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}
