import { signal, type ReadonlySignal } from "@preact/signals";

/** Whether the screen stays awake. "refused": the system does not let it (battery saver), or the page is hidden; it is asked again when the page comes back. */
export type WakeState = "off" | "held" | "refused" | "unsupported";

/** The parts of the browser that are needed. */
interface Surroundings {
  readonly wakeLock: Pick<WakeLock, "request"> | undefined;
  readonly page: Pick<Document, "addEventListener" | "removeEventListener" | "visibilityState">;
}

/** Keeps the screen awake while it is wanted. Systems take the lock back whenever the page is hidden: it is taken again when the page is shown. */
export class ScreenWake {
  private readonly current = signal<WakeState>("off");
  private lock: WakeLockSentinel | null = null;
  private isWanted = false;
  private readonly onVisibility = () => void this.take();

  constructor(private readonly around: Surroundings = { wakeLock: navigator.wakeLock as WakeLock | undefined, page: document }) {}

  /** How it stands. */
  get state(): ReadonlySignal<WakeState> {
    return this.current;
  }

  /** From now on the screen stays awake. Never rejects: state tells. */
  async hold(): Promise<void> {
    if (this.isWanted) return;
    this.isWanted = true;
    this.around.page.addEventListener("visibilitychange", this.onVisibility);
    await this.take();
  }

  /** The screen may sleep again. */
  async release(): Promise<void> {
    this.isWanted = false;
    this.around.page.removeEventListener("visibilitychange", this.onVisibility);
    const { lock } = this;
    this.lock = null;
    this.current.value = "off";
    await lock?.release().catch(() => undefined);
  }

  private async take(): Promise<void> {
    if (!this.isWanted || this.lock || this.around.page.visibilityState !== "visible") return;
    if (!this.around.wakeLock) {
      this.current.value = "unsupported";
      return;
    }
    try {
      const lock = await this.around.wakeLock.request("screen");
      if (!this.isWanted || this.lock) {
        await lock.release();
        return;
      }
      this.lock = lock;
      this.current.value = "held";
      lock.addEventListener("release", () => this.lost(lock));
    } catch {
      this.current.value = this.isWanted ? "refused" : "off";
    }
  }

  private lost(lock: WakeLockSentinel): void {
    if (this.lock !== lock) return;
    this.lock = null;
    this.current.value = "refused";
    void this.take();
  }
}
