import { type ReadonlySignal, signal } from "@preact/signals";
import { advertisedName, type Bytes, serviceUuids } from "../protocol";
import type { LinkFailure, LinkState } from "./device-link";
import { type AttemptEnd, establish } from "./establish";
import { linkFailureOf, passingFailures } from "./failures";
import type { GattSession } from "./gatt-session";
import type { LinkLimits } from "./limits";
import type { LinkMemory } from "./link-memory";
import { type LinkEvent, linkStateAfter } from "./transitions";
import { pause } from "./waits";

/** The names under which the device advertises; in Progressor mode followed by four digits. */
const namePrefixes = [advertisedName, "Progressor_"];
const initialState: LinkState = { phase: "idle", failure: null, deviceName: null, deviceId: null };

/** What the rest of the link does with a connection. */
export interface ConnectionUser {
  /** Makes a secured connection usable; `status` is what the first read gave. */
  prepare(session: GattSession, status: Bytes): Promise<void>;
  /** It is ready for everyone; called before the phase says so. */
  ready(): void;
  /** It has ended, or did not become ready. */
  closed(): void;
}

/** Finds, opens and keeps the connection: choosing, the tries, and the way back after a drop. */
export class Connection {
  private readonly current = signal<LinkState>(initialState);
  readonly state: ReadonlySignal<LinkState> = this.current;
  private device: BluetoothDevice | null = null;
  /** Devices that were chosen or connected in this visit. */
  private readonly seen = new WeakSet<BluetoothDevice>();
  private readonly watched = new WeakSet<BluetoothDevice>();
  /** The connection that is open, ready or not. */
  private session: GattSession | null = null;
  /** Ends what is under way: each choice, reconnection and disconnect ends the one before. */
  private run = new AbortController();
  private securingDrops = 0;

  constructor(
    private readonly bluetooth: Bluetooth | undefined,
    private readonly limits: LinkLimits,
    private readonly memory: LinkMemory,
    private readonly user: ConnectionUser,
  ) {}

  async choose(): Promise<void> {
    const stop = this.begin("choose");
    const device = await this.askUser(stop);
    if (!device || stop.aborted) return;
    this.seen.add(device);
    this.take(device);
    this.tell("chosen");
    await this.keepTrying(stop, this.limits.connectPausesMs, "again", await this.tryOnce(stop));
  }

  async reconnect(): Promise<boolean> {
    const before = this.run;
    const device = this.device ?? await this.remembered();
    const { phase } = this.current.peek();
    if (!device || before !== this.run || (phase !== "idle" && phase !== "waiting")) return device !== null;
    const stop = this.begin(null);
    this.take(device);
    this.tell("connect");
    void this.tryOnce(stop).then((failure) => this.keepTrying(stop, this.limits.reconnectPausesMs, "postponed", failure));
    return true;
  }

  disconnect(): void {
    this.begin("disconnect");
  }

  /** The link has ended, or is of no use any more (an operation without an end, a request without an answer): comes back by itself. */
  readonly drop = (): void => {
    if (!this.session) return;
    this.close();
    if (this.current.peek().phase !== "ready") return; // the try that runs sees it by itself
    this.tell("dropped");
    void this.keepTrying(this.run.signal, this.limits.reconnectPausesMs, "postponed", "lost");
  };

  /** Ends what is under way and begins something else. */
  private begin(event: LinkEvent | null): AbortSignal {
    this.run.abort();
    this.run = new AbortController();
    this.close();
    if (event) this.tell(event);
    return this.run.signal;
  }

  /** Lets the user choose; null when that failed, which the state then tells. */
  private async askUser(stop: AbortSignal): Promise<BluetoothDevice | null> {
    const failed = (failure: LinkFailure) => {
      if (!stop.aborted) this.tell("failed", failure);
      return null;
    };
    if (!this.bluetooth) return failed("unsupported");
    try {
      if (await this.bluetooth.getAvailability?.() === false) return failed("bluetoothOff");
      return await this.bluetooth.requestDevice({
        filters: [{ services: [serviceUuids.device] }, ...namePrefixes.map((namePrefix) => ({ namePrefix }))],
        optionalServices: [serviceUuids.device, serviceUuids.battery, serviceUuids.currentTime, serviceUuids.deviceInformation],
      });
    } catch (error) {
      return failed(linkFailureOf(error, { stage: "choose", elapsedMs: 0, connectedBefore: false, securingDrops: 0 }));
    }
  }

  /** The device of an earlier visit, where the browser hands it out without asking again. */
  private async remembered(): Promise<BluetoothDevice | null> {
    const devices = await this.bluetooth?.getDevices?.().catch(() => []) ?? [];
    const ours = devices.filter(({ id, name }) => this.memory.wasConnected(id) || namePrefixes.some((prefix) => name?.startsWith(prefix)));
    return ours.find(({ id }) => id === this.memory.last()) ?? ours[0] ?? null;
  }

  private take(device: BluetoothDevice): void {
    this.device = device;
    this.current.value = { ...this.current.peek(), deviceName: device.name || advertisedName, deviceId: device.id };
    if (this.watched.has(device)) return;
    this.watched.add(device);
    device.addEventListener("gattserverdisconnected", () => {
      if (device === this.device) this.drop();
    });
  }

  /** Tries on after a failure, as long as it is one that may pass and there is a pause left.
   * @param next what the state is told before each further try.
   * @param failure of the try before; "lost" when a connection was ready. */
  private async keepTrying(stop: AbortSignal, pausesMs: readonly number[], next: "again" | "postponed", failure: LinkFailure | null): Promise<void> {
    const wasReady = failure === "lost";
    let last = failure;
    for (const pauseMs of pausesMs) {
      if (last === null || stop.aborted || !(passingFailures.has(last) || last === "lost")) break;
      this.tell(next, last);
      if (!await pause(pauseMs, stop)) return;
      this.tell("connect");
      last = await this.tryOnce(stop);
    }
    if (last === null || stop.aborted) return;
    this.tell("failed", wasReady && passingFailures.has(last) ? "lost" : last);
  }

  /** One try; null when it has led to a connection that is ready, or was given up. */
  private async tryOnce(stop: AbortSignal): Promise<LinkFailure | null> {
    const { device } = this;
    if (!device?.gatt) return "unsupported";
    const end = await establish(device, device.gatt, this.limits, {
      connectedBefore: this.memory.wasConnected(device.id),
      securingDrops: this.securingDrops,
      mustBeSeen: !this.seen.has(device),
      isOver: () => stop.aborted,
      opened: (session) => { this.session = session; },
      passed: (event) => this.tell(event),
      prepare: (session, status) => this.user.prepare(session, status),
      stuck: this.drop,
    });
    if (stop.aborted) {
      this.letGo(device);
      return null;
    }
    return end.failure === null && this.session ? this.becomeReady(device) : this.fail(device, end);
  }

  private becomeReady(device: BluetoothDevice): null {
    this.securingDrops = 0;
    this.seen.add(device);
    this.memory.connected(device.id);
    this.user.ready();
    this.tell("prepared");
    return null;
  }

  private fail(device: BluetoothDevice, { failure, droppedWhileSecuring }: AttemptEnd): LinkFailure {
    this.close();
    this.securingDrops = droppedWhileSecuring ? this.securingDrops + 1 : 0;
    if (failure === "bondLost") this.memory.forget(device.id);
    return failure ?? "outOfReach"; // no failure, and yet no connection: it dropped with its last step
  }

  /** A try that was given up has connected after all: nobody wants it, unless another try has the same device. */
  private letGo(device: BluetoothDevice): void {
    const { phase } = this.current.peek();
    if (device !== this.device || phase === "idle" || phase === "choosing") device.gatt?.disconnect();
  }

  private close(): void {
    const { session } = this;
    this.session = null;
    session?.end();
    this.device?.gatt?.disconnect(); // also a connection that is still being made
    if (session) this.user.closed();
  }

  private tell(event: LinkEvent, failure: LinkFailure | null = null): void {
    this.current.value = linkStateAfter(this.current.peek(), event, failure);
  }
}
