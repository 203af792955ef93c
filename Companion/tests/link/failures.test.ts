import { describe, expect, it } from "vitest";
import type { LinkFailure } from "../../src/link/device-link";
import { type FailureContext, failureRuleOf, failureRules, fastestPasskeyMs, linkFailureOf, type LinkStage, unansweredPairingMs } from "../../src/link/failures";
import { LinkGone, LinkTimeout } from "../../src/link/waits";
import { domException } from "./fake-bluetooth";

type Case = readonly [stage: LinkStage, error: unknown, failure: LinkFailure, context?: Partial<FailureContext>];
const chromium = domException;
const bonded = { connectedBefore: true };
const typed = { elapsedMs: 12_000 };
const unanswered = { elapsedMs: 30_000 };

const cases: readonly Case[] = [
  // The chooser. Texts of Chromium's bluetooth_error.cc, and what iOS browsers reject with.
  ["choose", chromium("NotFoundError", "Web Bluetooth is not supported on this platform. For a list of supported platforms see: https://goo.gl/J6ASzs"), "unsupported"],
  ["choose", new TypeError("Failed to execute 'requestDevice' on 'Bluetooth'"), "unsupported"],
  ["choose", chromium("NotFoundError", "Bluetooth adapter not available."), "bluetoothOff"],
  ["choose", chromium("NotFoundError", "Bluetooth Low Energy not available."), "bluetoothOff"],
  ["choose", chromium("NotFoundError", "Web Bluetooth API globally disabled."), "bluetoothOff"],
  ["choose", chromium("NotFoundError", "User or their enterprise policy has disabled Web Bluetooth."), "bluetoothOff"],
  ["choose", chromium("NotFoundError", "User denied the browser permission to scan for Bluetooth devices."), "bluetoothOff"],
  ["choose", chromium("NotAllowedError", "requestLEScan() call is blocked by user."), "bluetoothOff"],
  ["choose", chromium("SecurityError", "Access to the feature \"bluetooth\" is disallowed by permissions policy."), "bluetoothOff"],
  ["choose", "Bluetooth is powered off", "bluetoothOff"],
  ["choose", chromium("NotFoundError", "User selected a device that doesn't exist anymore."), "outOfReach"],
  ["choose", chromium("NotFoundError", "User cancelled the requestDevice() chooser."), "nothingChosen"],
  ["choose", chromium("InvalidStateError", "User canceled the permission prompt."), "nothingChosen"],
  ["choose", chromium("SecurityError", "Must be handling a user gesture to show a permission request."), "nothingChosen"],
  ["choose", "cancelled", "nothingChosen"],

  ["connect", chromium("NetworkError", "Connection Error: Connection attempt failed."), "outOfReach"],
  ["connect", chromium("NetworkError", "Connection failed for unknown reason."), "outOfReach"],
  ["connect", chromium("NetworkError", "Bluetooth Device is no longer in range."), "outOfReach"],
  ["connect", chromium("NetworkError", "Connection already in progress."), "outOfReach"],
  ["connect", new LinkTimeout("connect"), "outOfReach"],
  ["connect", chromium("InvalidStateError", "Connection Error: Not ready."), "bluetoothOff"],
  ["connect", chromium("NetworkError", "Authentication canceled."), "pairingRefused"],
  ["connect", chromium("NetworkError", "Authentication rejected."), "pairingRefused"],
  ["connect", chromium("NetworkError", "Authentication timeout."), "windowClosed"],
  ["connect", chromium("NetworkError", "Authentication failed."), "pairingRefused"],
  ["connect", chromium("NetworkError", "Authentication failed."), "bondLost", bonded],
  ["connect", "Peer removed pairing information", "bondLost"],

  ["discover", chromium("NotFoundError", "No Services matching UUID b7a10001-5e0f-4c1d-9a3e-2f6d1c84e7b0 found in Device."), "notADevice"],
  ["discover", chromium("SecurityError", "Origin is not allowed to access the service."), "notADevice"],
  ["discover", chromium("NetworkError", "GATT Server is disconnected. Cannot retrieve services."), "outOfReach"],
  ["discover", new LinkGone(), "outOfReach"],
  ["discover", new LinkTimeout("discover"), "noAnswer"],

  // Windows pairs in the browser and names the end.
  ["secure", chromium("NetworkError", "Authentication canceled."), "pairingRefused", typed],
  ["secure", chromium("NetworkError", "Authentication rejected."), "pairingRefused", typed],
  ["secure", chromium("NetworkError", "Authentication failed."), "pairingRefused", typed],
  ["secure", chromium("NetworkError", "Authentication timeout."), "windowClosed"],
  ["secure", chromium("NetworkError", "GATT Error: Not paired."), "pairingRefused"],
  ["secure", chromium("NetworkError", "GATT Error: Not paired."), "bondLost", bonded],
  ["secure", chromium("NetworkError", "GATT Error: Not paired."), "windowClosed", { ...bonded, ...unanswered }],
  ["secure", chromium("SecurityError", "GATT operation not authorized."), "bondLost", bonded],
  // Android and macOS pair themselves and have no name for the end.
  ["secure", chromium("NotSupportedError", "GATT Error Unknown."), "pairingRefused", typed],
  ["secure", chromium("NotSupportedError", "GATT Error Unknown."), "windowClosed", unanswered],
  ["secure", chromium("NotSupportedError", "GATT Error Unknown."), "bondLost", bonded],
  ["secure", chromium("NotSupportedError", "GATT operation failed for unknown reason."), "pairingRefused", { ...bonded, ...typed }],
  ["secure", chromium("NetworkError", "GATT Server disconnected while performing a GATT operation."), "pairingRefused", typed],
  ["secure", chromium("NetworkError", "GATT Server disconnected while performing a GATT operation."), "windowClosed", unanswered],
  ["secure", new LinkGone(), "outOfReach", { ...bonded, securingDrops: 1 }],
  ["secure", new LinkGone(), "bondLost", { ...bonded, securingDrops: 2 }],
  // iOS, by Core Bluetooth's words.
  ["secure", "Authentication is insufficient.", "bondLost", bonded],
  ["secure", "Encryption is insufficient.", "pairingRefused", typed],
  ["secure", new Error("Peer removed pairing information"), "bondLost", typed],
  ["secure", new Error("Encryption timed out"), "bondLost", typed],
  ["secure", new LinkTimeout("secure"), "noAnswer", { elapsedMs: 120_000 }],
  ["secure", chromium("UnknownError", "something of tomorrow"), "pairingRefused"],

  ["prepare", new LinkGone(), "outOfReach"],
  ["prepare", new LinkTimeout("operation"), "noAnswer"],
  ["prepare", chromium("NotFoundError", "Bluetooth adapter not available."), "bluetoothOff"],
  ["prepare", chromium("UnknownError", "something of tomorrow"), "noAnswer"],
];

function contextOf(stage: LinkStage, over: Partial<FailureContext> = {}): FailureContext {
  return { stage, elapsedMs: 300, connectedBefore: false, securingDrops: 0, ...over };
}

describe("what an error of the browser means", () => {
  it.each(cases.map(([stage, error, failure, over]) => ({ stage, text: String(error), error, failure, over })))(
    "$stage: $text is $failure ($over)",
    ({ stage, error, failure, over }) => expect(linkFailureOf(error, contextOf(stage, over))).toBe(failure),
  );

  it("has no line that decides nothing", () => {
    const unused = failureRules.filter((rule) => !cases.some(([stage, error, failure, over]) => {
      const context = contextOf(stage, over);
      return failureRuleOf(error, context) === rule && rule.failure === failure;
    }));
    expect(unused).toEqual([]);
  });

  it("takes a pairing without an answer for a closed window from 25 s on", () => {
    const error = chromium("NotSupportedError", "GATT Error Unknown.");
    expect(linkFailureOf(error, contextOf("secure", { elapsedMs: unansweredPairingMs - 1 }))).toBe("pairingRefused");
    expect(linkFailureOf(error, contextOf("secure", { elapsedMs: unansweredPairingMs }))).toBe("windowClosed");
  });

  it("takes a refusal for a lost bond only when nobody can have typed six digits until then", () => {
    const error = chromium("NetworkError", "Authentication failed.");
    expect(linkFailureOf(error, contextOf("secure", { ...bonded, elapsedMs: fastestPasskeyMs - 1 }))).toBe("bondLost");
    expect(linkFailureOf(error, contextOf("secure", { ...bonded, elapsedMs: fastestPasskeyMs }))).toBe("pairingRefused");
  });

  it("has an answer for anything that may be thrown, at every stage", () => {
    for (const stage of ["choose", "connect", "discover", "secure", "prepare"] as const) {
      for (const error of [undefined, null, 7, "", {}, new Error(""), chromium("AbortError", "")]) expect(typeof linkFailureOf(error, contextOf(stage))).toBe("string");
    }
  });
});
