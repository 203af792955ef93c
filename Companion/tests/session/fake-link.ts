import { signal } from "@preact/signals";
import { ControlError, type ControlResult, type DeviceControl, type DeviceLink, type LinkPhase } from "../../src/link/device-link";
import type { Programme } from "../../src/protocol/messages";

/** A device that notes what it is told, in one line each, and can be out of reach or refuse. */
export function fakeLink() {
  const state = signal({ phase: "idle" as LinkPhase, failure: null, deviceName: null, deviceId: null });
  const told: string[] = [];
  const refusals = new Map<string, ControlResult[]>();
  const device = { programme: null as Programme | null, capMilliNewtons: 60_000 };

  async function note(line: string): Promise<void> {
    await Promise.resolve();
    if (state.value.phase !== "ready") throw new ControlError("disconnected");
    const refusal = refusals.get(line.split(" ")[0]!)?.shift();
    if (refusal) throw new ControlError(refusal);
    told.push(line);
  }

  const control: Partial<DeviceControl> = {
    tellPatient: (number) => note(`patient ${number}`),
    tellSite: (site) => note(`site ${site}`),
    tellPain: (which, score) => note(`${which} ${score}`),
    async readProgramme() {
      await note("readProgramme");
      return device.programme;
    },
    async readRole() {
      await note("readRole");
      return { role: "unassigned", capMilliNewtons: device.capMilliNewtons, holdsADay: 0, holdsToday: 0, authorised: false };
    },
    async sendProgramme(programme) {
      await note(`send ${programme.kind} ${programme.steps[0]!.targetMilliNewtons}`);
      device.programme = programme;
    },
  };

  return {
    link: { state, status: signal(null), control } as unknown as DeviceLink,
    device,
    /** What it was told since this was read last; what was only read from it is left out. */
    heard: () => told.splice(0).filter((line) => !line.startsWith("read")),
    /** It answers so to the next requests of this name. */
    refuse(name: string, ...results: ControlResult[]) {
      refusals.set(name, results);
    },
    connect() {
      state.value = { ...state.value, phase: "ready" };
    },
    drop() {
      state.value = { ...state.value, phase: "waiting" };
    },
  };
}
