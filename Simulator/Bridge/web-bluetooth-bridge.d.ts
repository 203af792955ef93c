// The types of what a page may use of web-bluetooth-bridge.js; what each thing means stands there and in docs/bridge.md.

export interface BridgeAnswer {
  readonly us: number;
}

/** What stands on the device's label. */
export interface DeviceLabel extends BridgeAnswer {
  readonly name: string;
  readonly passkey: number;
  readonly serial: string;
}

/** Duties, 0 to 1. */
export interface ShownCue {
  readonly light: readonly [red: number, green: number, blue: number];
  readonly motor: number;
  readonly us: number;
}

export interface BridgeEvents {
  shown: Event & { readonly message: ShownCue };
  closed: Event & { readonly code: number; readonly reason: string };
  welcome: Event;
}

export interface Bridge {
  ask(request: "label"): Promise<DeviceLabel>;
  ask(request: string, fields?: Readonly<Record<string, string | number | boolean | null>>): Promise<BridgeAnswer>;
  addEventListener<Name extends keyof BridgeEvents>(name: Name, listener: (event: BridgeEvents[Name]) => void): void;
}

export interface FoundDevice {
  readonly name: string;
  readonly services: readonly string[];
}

export interface BridgeOptions {
  url?: string;
  mtu?: number;
  passkey?: (() => Promise<number | null>) | null;
  choose?: ((found: Promise<FoundDevice>) => Promise<boolean>) | null;
  chooserMs?: number;
  reachMs?: number;
  central?: string;
  identify?: () => Promise<string>;
  memory?: Storage | null;
}

export function install(options?: BridgeOptions): { readonly bridge: Bridge; forgetKey(): Promise<void> };
