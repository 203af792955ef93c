import type { Settings } from "./model";
import { StorageError } from "./failure";

/** A random number from 1 to 2^32 − 1: 0 means "none" to the device. */
export function randomNumber(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number === 0 ? randomNumber() : number;
}

/** The settings of a first visit. */
export function firstSettings(): Settings {
  return {
    language: globalThis.navigator?.language?.startsWith("de") ? "de" : "en",
    role: null,
    theme: "system",
    textPercent: 100,
    soundCues: true,
    reminders: false,
    phoneId: randomNumber(),
    therapistKey: randomNumber(),
    ownPatientId: null,
  };
}

const isOneOf = (...allowed: readonly unknown[]) => (value: unknown) => allowed.includes(value);
const isNumber32 = (value: unknown) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 0xffff_ffff;

const checks: { readonly [Name in keyof Settings]: (value: unknown) => boolean } = {
  language: isOneOf("en", "de"),
  role: isOneOf("therapist", "patient", null),
  theme: isOneOf("system", "light", "dark"),
  textPercent: isOneOf(100, 125, 150),
  soundCues: isOneOf(true, false),
  reminders: isOneOf(true, false),
  phoneId: isNumber32,
  therapistKey: isNumber32,
  ownPatientId: (value) => value === null || typeof value === "string",
};

/** The settings that were kept; what an older version of the app did not have, or what has no sense, as on a first visit.
 * @throws StorageError "corrupt" when this phone's id or the therapist's key is lost: a new key would lock the therapist out of the devices that know the old one. */
export function soundSettings(kept: unknown): Settings {
  const found = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Record<keyof Settings, unknown>>;
  if (!checks.phoneId(found.phoneId) || !checks.therapistKey(found.therapistKey)) throw new StorageError("corrupt");
  const names = Object.keys(checks) as (keyof Settings)[];
  const sound = Object.fromEntries(names.filter((name) => checks[name](found[name])).map((name) => [name, found[name]]));
  return { ...firstSettings(), ...sound };
}
