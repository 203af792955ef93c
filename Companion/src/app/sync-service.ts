import { effect, signal } from "@preact/signals";
import type { DeviceLink, HoldSink, SyncResult } from "../link/device-link";
import { storedHold } from "../storage";
import type { Patient, Session, Store } from "../storage/model";
import type { SyncService, SyncState } from "./services";

const idle: SyncState = { running: false, progress: null, last: null };

/** Fetches holds: when asked, after connecting, and when the device has stored another one. */
export function createSyncService(link: DeviceLink, store: Store, now: () => number): SyncService {
  const state = signal(idle);
  let running: Promise<SyncResult> | null = null;
  let holdsAtLastSync = 0;

  async function sync(): Promise<SyncResult> {
    const { deviceId } = link.state.peek();
    const { phoneId, ownPatientId } = store.settings.peek();
    const read = (): Promise<[Patient[], Session[]]> => Promise.all([store.patients.all(), store.sessions.all()]);
    let known = read();
    const stops = [store.patients, store.sessions].map((table) => table.watch(() => { known = read(); })); // somebody may be deleted meanwhile
    const sink: HoldSink = {
      async keep(unit, bytes) {
        const [patients, sessions] = await known;
        await store.holds.keep(storedHold(unit, deviceId ?? "", now(), patients, sessions, ownPatientId), unit.curve, bytes);
      },
    };
    try {
      return await link.sync(phoneId, sink, (progress) => { state.value = { ...state.peek(), progress }; });
    } finally {
      for (const stop of stops) stop();
    }
  }

  function syncNow(): Promise<SyncResult> {
    running ??= (async () => {
      state.value = { ...state.peek(), running: true, progress: null };
      holdsAtLastSync = link.status.peek()?.holdsInLog ?? 0;
      let last: SyncResult | null = null;
      try {
        last = await sync();
        return last;
      } finally {
        running = null;
        state.value = { running: false, progress: null, last: last ?? state.peek().last };
      }
    })();
    return running;
  }

  // The status says how many holds the log has; it stands still while a hand is guided, so a sync never meets a hold that runs.
  effect(() => {
    if (link.state.value.phase !== "ready") {
      holdsAtLastSync = 0;
      return;
    }

    const holds = link.status.value?.holdsInLog ?? 0;
    if (holds > holdsAtLastSync && !running) syncNow().catch(() => {}); // what failed shows in the state of the link, and the next hold tries again
  });

  return { state, syncNow };
}
