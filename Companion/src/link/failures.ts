import type { LinkFailure } from "./device-link";
import { LinkGone, LinkTimeout } from "./waits";

/** How far a connection had come when it failed. */
export type LinkStage = "choose" | "connect" | "discover" | "secure" | "prepare";

/** What is known beside the browser's error. */
export interface FailureContext {
  readonly stage: LinkStage;
  /** Since this stage began. */
  readonly elapsedMs: number;
  /** This app has been connected with this device before, so both had a bond. */
  readonly connectedBefore: boolean;
  /** How many times in a row the link has dropped while it was being secured, this time included. */
  readonly securingDrops: number;
}

/** One line of the table; what it does not name may be anything. */
export interface FailureRule {
  readonly stages: readonly LinkStage[];
  /** Of the DOMException; iOS browsers may reject with a bare text instead, which has the name "". */
  readonly name?: string;
  readonly message?: RegExp;
  readonly connectedBefore?: boolean;
  readonly atLeastMs?: number;
  readonly underMs?: number;
  readonly securingDropsAtLeast?: number;
  readonly failure: LinkFailure;
}

/** A pairing outside of a window fails after 30 s without an answer (docs/protocol.md, "Pairing"); less a margin. A wrong passkey fails as soon as it is typed. */
export const unansweredPairingMs = 25_000;
/** Nobody reads and types six digits in less: a pairing that fails before was refused by a system that still has an old key. */
export const fastestPasskeyMs = 5_000;
/** One drop while securing may be the air; the second in a row with a device that was bonded is a key that one side has lost. */
export const securingDropsOfLostBond = 2;

const choosing: readonly LinkStage[] = ["choose"];
const connecting: readonly LinkStage[] = ["connect"];
const discovering: readonly LinkStage[] = ["discover"];
const securing: readonly LinkStage[] = ["secure"];
const preparing: readonly LinkStage[] = ["prepare"];
/** Chrome OS and Linux may pair while they connect. */
const pairing: readonly LinkStage[] = ["connect", "secure"];
const onAir: readonly LinkStage[] = ["connect", "discover", "secure", "prepare"];

// Messages of Chromium: third_party/blink/renderer/modules/bluetooth/bluetooth_error.cc. Which of them a refused pairing gives differs: Windows pairs in the browser and
// names how it ended ("Authentication …"); Linux has no dialog for a passkey and cancels, so the system's settings have to pair; on Android and macOS the system pairs, and
// every refusal that Chromium has no name for comes as "GATT Error Unknown." (Android) or "GATT operation failed for unknown reason." (macOS). Messages of iOS are those
// of Core Bluetooth, handed on by the browser.
const linkDropped = /disconnected|no longer in range|link has ended/i;
const refusedWithoutName = /GATT Error Unknown|unknown reason|Unknown GattErrorCode|not paired|not authorized|insufficient|Authentication failed/i;

/** Browser's error → failure, in order: the first line that fits counts. Where a platform gives one error for several causes, the time that it took and the device's past
 * decide. */
export const failureRules: readonly FailureRule[] = [
  { stages: choosing, name: "NotFoundError", message: /not supported on this platform/i, failure: "unsupported" },
  { stages: choosing, name: "TypeError", failure: "unsupported" },
  { stages: choosing, name: "NotFoundError", message: /adapter not available|Low Energy not available/i, failure: "bluetoothOff" },
  { stages: choosing, name: "NotFoundError", message: /globally disabled|has disabled Web Bluetooth|denied the browser permission/i, failure: "bluetoothOff" },
  { stages: choosing, name: "NotAllowedError", failure: "bluetoothOff" },
  { stages: choosing, name: "SecurityError", message: /permissions policy|permission has been blocked/i, failure: "bluetoothOff" },
  { stages: choosing, message: /unauthorized|powered off|turned off|not available/i, failure: "bluetoothOff" },
  { stages: choosing, name: "NotFoundError", message: /doesn't exist anymore/i, failure: "outOfReach" },
  { stages: choosing, failure: "nothingChosen" },

  { stages: pairing, message: /removed pairing information|encryption timed out/i, failure: "bondLost" },
  { stages: pairing, message: /Authentication timeout/i, failure: "windowClosed" },
  { stages: pairing, message: /Authentication (canceled|rejected)/i, failure: "pairingRefused" },
  { stages: connecting, message: /Authentication failed/i, connectedBefore: true, failure: "bondLost" },
  { stages: connecting, message: /Authentication failed/i, failure: "pairingRefused" },

  { stages: onAir, message: /adapter not available|Not ready|powered off|turned off/i, failure: "bluetoothOff" },

  { stages: connecting, failure: "outOfReach" },

  { stages: discovering, name: "NotFoundError", failure: "notADevice" },
  { stages: discovering, name: "SecurityError", failure: "notADevice" },
  { stages: discovering, name: "LinkTimeout", failure: "noAnswer" },
  { stages: discovering, failure: "outOfReach" },

  { stages: securing, name: "LinkTimeout", failure: "noAnswer" },
  { stages: securing, atLeastMs: unansweredPairingMs, failure: "windowClosed" },
  { stages: securing, message: linkDropped, connectedBefore: true, securingDropsAtLeast: securingDropsOfLostBond, failure: "bondLost" },
  { stages: securing, message: linkDropped, connectedBefore: true, failure: "outOfReach" },
  { stages: securing, message: refusedWithoutName, connectedBefore: true, underMs: fastestPasskeyMs, failure: "bondLost" },
  { stages: securing, failure: "pairingRefused" },

  { stages: preparing, message: linkDropped, failure: "outOfReach" },
  { stages: preparing, failure: "noAnswer" },
];

/** Failures that another try may get over by itself; the others need a person first. */
export const passingFailures: ReadonlySet<LinkFailure> = new Set<LinkFailure>(["outOfReach", "noAnswer"]);

/** The line of the table that decides about an error; undefined when none fits. */
export function failureRuleOf(error: unknown, context: FailureContext): FailureRule | undefined {
  const name = error instanceof LinkTimeout ? "LinkTimeout" : hasMessage(error) ? error.name : "";
  const message = hasMessage(error) ? error.message : String(error);
  return failureRules.find((rule) => rule.stages.includes(context.stage)
    && (rule.name === undefined || rule.name === name)
    && (rule.message === undefined || rule.message.test(message))
    && (rule.connectedBefore === undefined || rule.connectedBefore === context.connectedBefore)
    && context.elapsedMs >= (rule.atLeastMs ?? 0)
    && context.elapsedMs < (rule.underMs ?? Infinity)
    && context.securingDrops >= (rule.securingDropsAtLeast ?? 0));
}

/** What an error of the browser means for the user. */
export function linkFailureOf(error: unknown, context: FailureContext): LinkFailure {
  return failureRuleOf(error, context)?.failure ?? "outOfReach";
}

/** Whether an error says that the link has ended. */
export function isDrop(error: unknown): boolean {
  return error instanceof LinkGone || (hasMessage(error) && linkDropped.test(error.message));
}

function hasMessage(error: unknown): error is Error | DOMException {
  return error instanceof Error || error instanceof DOMException;
}
