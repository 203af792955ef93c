// The panel's line to the simulator: what the people and things around the device do, and what the device shows them.

import type { Bridge, DeviceLabel, ShownCue } from "../../Simulator/Bridge/web-bluetooth-bridge.js";

/** Why the device is not on the table. */
export type Absence = "waiting" | "gone" | "occupied" | "stopped";
export type DeviceButton = "device" | "patient";

const occupiedCode = 4001;
const stoppedCode = 4003;
/** A page that is loaded anew may come before the server has parted from it: this long it is no other tab. */
const reloadMs = 2_500;
/** Pauses between two tries to reach the simulator. */
const shortPauseMs = 400;
const longPauseMs = 5_000;

export class Surroundings {
  private beganAtMs = performance.now();
  private force = 0;
  private isTelling = false;

  /**
   * @param onLabel the device lies there, and this is its label
   * @param onShown its light or motor have changed
   * @param onAbsence it does not lie there
   */
  constructor(
    private readonly bridge: Bridge,
    private readonly onLabel: (label: DeviceLabel) => void,
    private readonly onShown: (cue: ShownCue) => void,
    private readonly onAbsence: (absence: Absence) => void,
  ) {
    bridge.addEventListener("shown", ({ message }) => this.onShown(message));
    bridge.addEventListener("closed", ({ code }) => this.lose(code));
  }

  /** Looks for the device, and does not stop looking. */
  async begin(): Promise<void> {
    try {
      const label = await this.bridge.ask("label");
      await this.bridge.ask("watch");
      this.onLabel(label);
    } catch {
      // Whatever it was has closed the socket, and that is told apart.
    }
  }

  /** The force that the finger goes after; the newest counts, and no more than one is on its way. */
  press(milliNewtons: number): void {
    this.force = milliNewtons;
    if (!this.isTelling) void this.tellForce();
  }

  hold(button: DeviceButton): void {
    this.tell("hold", { which: button });
  }

  letGo(button: DeviceButton): void {
    this.tell("letGo", { which: button });
  }

  /** The patient's button on its cable; each page finds it plugged in. */
  plug(isIn: boolean): void {
    this.tell("plug", { in: isIn });
  }

  switchOff(offMs: number): void {
    this.tell("power", { offMs });
  }

  /** Ends the link once, as out of reach. */
  dropLink(): void {
    this.tell("drop", { afterMs: 0 });
  }

  private async tellForce(): Promise<void> {
    this.isTelling = true;
    let told = Number.NaN;
    while (told !== this.force) {
      told = this.force;
      await this.bridge.ask("press", { milliNewtons: told }).catch(() => undefined);
    }
    this.isTelling = false;
  }

  private tell(request: string, fields: Readonly<Record<string, string | number | boolean>>): void {
    this.bridge.ask(request, fields).catch(() => undefined); // a device that is gone or busy has nothing to answer to a hand
  }

  private lose(code: number): void {
    const isFresh = performance.now() - this.beganAtMs < reloadMs;
    this.onAbsence(code === stoppedCode ? "stopped" : code !== occupiedCode ? "gone" : isFresh ? "waiting" : "occupied");
    setTimeout(() => void this.begin(), isFresh ? shortPauseMs : longPauseMs);
  }
}
