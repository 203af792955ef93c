import { signal } from "@preact/signals";
import { decodeStatus, type DeviceStatus } from "../protocol";
import { Connection } from "./connection";
import { ControlChannel } from "./control-channel";
import { createDeviceControl } from "./device-control";
import type { DeviceLink, SyncResult } from "./device-link";
import type { GattSession } from "./gatt-session";
import { HoldSync, type KeptUpTo } from "./hold-sync";
import { type LinkLimits, linkLimits } from "./limits";
import { type LinkMemory, rememberDevices } from "./link-memory";
import { LiveSubscription } from "./live-subscription";
import { prepareSession, spokenVersions, type VersionRange } from "./preparation";
import { RecordAccess } from "./record-access";

export interface LinkOptions {
  readonly limits?: Partial<LinkLimits>;
  readonly memory?: LinkMemory;
  /** Versions of the protocol that this app speaks. */
  readonly versions?: VersionRange;
}

/** What there is of one connection. */
interface Open {
  readonly session: GattSession;
  readonly control: ControlChannel;
  readonly access: RecordAccess;
}

/** The link over a browser's Web Bluetooth.
 * @param bluetooth navigator.bluetooth; undefined in a browser that has none: choosing then fails with "unsupported". */
export function createDeviceLink(bluetooth: Bluetooth | undefined, options: LinkOptions = {}): DeviceLink {
  const limits = { ...linkLimits, ...options.limits };
  const status = signal<DeviceStatus | null>(null);
  const live = new LiveSubscription();
  let opening: (Open & { readonly status: DeviceStatus }) | null = null;
  let open: Open | null = null;
  let syncing: Promise<SyncResult> | null = null;
  let kept: KeptUpTo | null = null;

  const connection = new Connection(bluetooth, limits, options.memory ?? rememberDevices(localStorageOfPage()), {
    async prepare(session, first) {
      session.listen("status", (bytes) => {
        const changed = decodeStatus(bytes);
        if (changed.ok && open?.session === session) status.value = changed.value;
      });
      const control = new ControlChannel(session, limits, () => connection.drop());
      const access = new RecordAccess(session, limits, () => connection.drop());
      opening = { session, control, access, status: await prepareSession(session, control, first, options.versions ?? spokenVersions) };
    },
    ready() {
      open = opening;
      status.value = opening?.status ?? null;
      if (open) live.attach(open.session);
    },
    closed() {
      opening = open = null;
      status.value = null;
    },
  });
  const control = createDeviceControl(() => open?.control ?? null);

  async function syncOnce(...[phone, sink, onProgress, stop]: Parameters<DeviceLink["sync"]>): Promise<SyncResult> {
    if (!open) return { end: "dropped", received: 0, left: 0 };
    const deviceId = connection.state.peek().deviceId ?? "";
    const sync = new HoldSync({ control, access: open.access, deviceId, status: () => status.peek() }, phone, sink, onProgress, stop, kept);
    try {
      return await sync.run();
    } finally {
      kept = sync.kept;
    }
  }

  return {
    state: connection.state,
    status,
    control,
    choose: () => connection.choose(),
    reconnect: () => connection.reconnect(),
    disconnect: () => connection.disconnect(),
    onLive: (listener) => live.add(listener),
    sync(phone, sink, onProgress, stop) {
      syncing ??= syncOnce(phone, sink, onProgress, stop).finally(() => { syncing = null; });
      return syncing;
    },
  };
}

/** null where the browser forbids it. */
function localStorageOfPage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
