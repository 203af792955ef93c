import { type Bytes, characteristicUuids, serviceUuids } from "../protocol";
import type { LinkLimits } from "./limits";
import { OperationQueue } from "./operation-queue";
import { LinkGone, LinkTimeout, type WaitName, within } from "./waits";

/** The characteristics that the app uses, with their services. */
const usedCharacteristics = {
  status: serviceUuids.device,
  control: serviceUuids.device,
  recordAccess: serviceUuids.device,
  holdRecord: serviceUuids.device,
  liveForce: serviceUuids.device,
} as const;
export type UsedCharacteristic = keyof typeof usedCharacteristics;

/** One connection: its characteristics, and their operations one at a time, as browsers want them. After the link's end everything rejects with LinkGone. */
export class GattSession {
  private readonly queue = new OperationQueue();
  private readonly characteristics = new Map<UsedCharacteristic, BluetoothRemoteGATTCharacteristic>();
  private readonly underWay = new Set<(error: Error) => void>();
  private ended = false;

  /** @param stuck called when an operation had no end in time: browsers give no way to go on but another connection. */
  constructor(private readonly server: BluetoothRemoteGATTServer, private readonly limits: LinkLimits, private readonly stuck: () => void) {}

  /** Finds the characteristics. Rejects with a NotFoundError when the device has not got them. */
  async discover(): Promise<void> {
    const services = new Map<string, BluetoothRemoteGATTService>();
    for (const [name, uuid] of Object.entries(usedCharacteristics) as [UsedCharacteristic, string][]) {
      const service = services.get(uuid) ?? await this.run("discover", this.limits.discoverMs, () => this.server.getPrimaryService(uuid));
      services.set(uuid, service);
      this.characteristics.set(name, await this.run("discover", this.limits.discoverMs, () => service.getCharacteristic(characteristicUuids[name])));
    }
  }

  /** Reads within the limit of an operation, or the one that is given. */
  async read(name: UsedCharacteristic, wait: WaitName = "operation", limitMs = this.limits.operationMs): Promise<Bytes> {
    return bytesOf(await this.run(wait, limitMs, () => this.characteristic(name).readValue()));
  }

  /** Writes with response. Rejects with the browser's error when it is refused. */
  write(name: UsedCharacteristic, bytes: Bytes): Promise<void> {
    return this.run("operation", this.limits.operationMs, () => {
      const characteristic = this.characteristic(name);
      // Some browsers for iOS have the older name alone.
      return typeof characteristic.writeValueWithResponse === "function" ? characteristic.writeValueWithResponse(bytes) : characteristic.writeValue(bytes);
    });
  }

  /** Hears every notification, as a copy of its bytes. Notifications are switched on apart. */
  listen(name: UsedCharacteristic, listener: (bytes: Bytes) => void): void {
    const characteristic = this.characteristic(name);
    characteristic.addEventListener("characteristicvaluechanged", () => {
      if (!this.ended && characteristic.value) listener(bytesOf(characteristic.value));
    });
  }

  async subscribe(name: UsedCharacteristic): Promise<void> {
    await this.run("operation", this.limits.operationMs, () => this.characteristic(name).startNotifications());
  }

  async unsubscribe(name: UsedCharacteristic): Promise<void> {
    await this.run("operation", this.limits.operationMs, () => this.characteristic(name).stopNotifications());
  }

  /** The promise's value, or LinkGone as soon as the link ends. */
  orGone<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.ended) reject(new LinkGone());
      this.underWay.add(reject);
      promise.then(resolve, reject).finally(() => this.underWay.delete(reject));
    });
  }

  /** The link has ended. */
  end(): void {
    this.ended = true;
    for (const reject of this.underWay) reject(new LinkGone());
    this.underWay.clear();
  }

  private run<T>(wait: WaitName, limitMs: number, operation: () => Promise<T>): Promise<T> {
    return this.queue.run(async () => {
      if (this.ended) throw new LinkGone();
      try {
        return await this.orGone(within(wait, limitMs, operation()));
      } catch (error) {
        if (error instanceof LinkTimeout) this.stuck();
        throw error;
      }
    });
  }

  private characteristic(name: UsedCharacteristic): BluetoothRemoteGATTCharacteristic {
    const characteristic = this.characteristics.get(name);
    if (!characteristic) throw new LinkGone();
    return characteristic;
  }
}

function bytesOf(value: DataView): Bytes {
  return new Uint8Array(value.byteLength).map((_, index) => value.getUint8(index));
}
