import type { ControlRequestName } from "../protocol";

/** Each wait of the link, by its name; none is without a limit. ms. */
export interface LinkLimits {
  /** The browser's connect. Android gives up by itself after 30 s. */
  readonly connectMs: number;
  /** Each request for services and characteristics. */
  readonly discoverMs: number;
  /** The first read of a protected characteristic: holding the device's button, a passkey typed in, and the 30 s after which a pairing without an answer fails. */
  readonly secureMs: number;
  /** A read, a write, notifications on or off. The device's stack gives up after 2 s (ATT error 0E). */
  readonly operationMs: number;
  /** What an answer of the control point may take beside the device's own time: the way over the air. */
  readonly answerMarginMs: number;
  /** Between two notifications of a report. A hand that is guided pauses it for longer. */
  readonly segmentMs: number;
  /** Until a device of a former visit is seen to advertise. */
  readonly advertisementMs: number;
  /** Pauses before the tries of a reconnection; after the last one the link counts as lost. */
  readonly reconnectPausesMs: readonly number[];
  /** Pauses before further tries of the first connection: phones often fail at once and succeed then. */
  readonly connectPausesMs: readonly number[];
  /** Pauses before a write that was refused is written again: the device asks for 100 ms when six requests wait (ATT error 11). */
  readonly refusedWritePausesMs: readonly number[];
}

export const linkLimits: LinkLimits = {
  connectMs: 32_000,
  discoverMs: 15_000,
  secureMs: 120_000,
  operationMs: 5_000,
  answerMarginMs: 1_000,
  segmentMs: 10_000,
  advertisementMs: 10_000,
  reconnectPausesMs: [300, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000, 60_000],
  connectPausesMs: [500, 1_500],
  refusedWritePausesMs: [100, 200, 400, 800],
};

const momentMs = 500;
const flashWriteMs = 1_000;
const measurementMs = 3_000;
const tareMs = 1_500;
const timesOfTheProtocol = 2;

/** How long the device may take, by docs/protocol.md ("Control point"): the longest that stands there, and half a second where none does. */
const deviceTimesMs: Readonly<Partial<Record<ControlRequestName, number>>> = {
  tare: tareMs,
  calibrateBegin: measurementMs,
  calibrateMass: measurementMs,
  calibrateFinish: flashWriteMs,
  setTipArea: flashWriteMs,
  programmeApply: flashWriteMs,
  setRole: flashWriteMs,
  setCues: flashWriteMs,
  acknowledge: flashWriteMs,
  readLog: flashWriteMs,
  askDelete: flashWriteMs,
  confirmDelete: flashWriteMs,
  setProgressor: flashWriteMs,
  tellPain: flashWriteMs,
};

/** How long to wait for the answer to a request once it was written: twice the device's time, and the margin. */
export function answerLimitMs(name: ControlRequestName, limits: LinkLimits): number {
  return timesOfTheProtocol * (deviceTimesMs[name] ?? momentMs) + limits.answerMarginMs;
}
