import { effect } from "@preact/signals";
import type { DeviceLink } from "../link/device-link";
import type { Store } from "../storage/model";

const quarterHourMinutes = 15;

/** What the app does with each new connection: notes the device, sets its clock, and on a therapist's phone shows the key. */
export function greetDevices(link: DeviceLink, store: Store, now: () => number): () => void {
  async function greet(): Promise<void> {
    const { deviceId, deviceName } = link.state.peek();
    if (deviceId === null) return;
    await store.devices.put({ id: deviceId, name: deviceName ?? "", lastSeenAtMs: now(), firmware: link.status.peek()?.firmware ?? "" });
    if (store.settings.peek().role === "therapist" && link.status.peek()?.role !== "unassigned") {
      await link.control.authorise(store.settings.peek().therapistKey).catch(() => {}); // another therapist's device: its screens say what needs the key
    }

    // A device that refuses the time (a day that is over, on a patient's one) goes on without.
    await link.control.setTime(Math.floor(now() / 1000), -new Date(now()).getTimezoneOffset() / quarterHourMinutes).catch(() => {});
  }

  let wasReady = false;
  return effect(() => {
    const isReady = link.state.value.phase === "ready";
    if (isReady && !wasReady) void greet();
    wasReady = isReady;
  });
}
