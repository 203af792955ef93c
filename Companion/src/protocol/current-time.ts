import { viewOf } from "./bytes";
import { type Decoded, decoded, refused } from "./decoded";

const timeBytes = 10;
const months = 12;
const hoursOfDay = 24;
const sixty = 60;
const sunday = 7;

/** The device's local date and time of day. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Decodes the Bluetooth SIG's current time (2A2B); null: nobody has set the device's clock. */
export function decodeCurrentTime(bytes: Uint8Array): Decoded<LocalTime | null> {
  if (bytes.length !== timeBytes) return refused("length");
  const year = viewOf(bytes).getUint16(0, true);
  if (year === 0) return bytes.every((byte) => byte === 0) ? decoded(null) : refused("impossible");
  const [, , month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, weekday = 0] = bytes;
  const isTime = month >= 1 && month <= months && day >= 1 && day <= daysIn(year, month) && hours < hoursOfDay && minutes < sixty && seconds < sixty;
  if (!isTime || (weekday !== 0 && weekday !== weekdayOf(year, month, day))) return refused("impossible");
  return decoded({ year, month, day, hours, minutes, seconds });
}

function dateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC takes years under 100 for those of 1900
  return date;
}

function daysIn(year: number, month: number): number {
  return dateOf(year, month + 1, 0).getUTCDate();
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(year: number, month: number, day: number): number {
  return dateOf(year, month, day).getUTCDay() || sunday;
}
