// Numbers, times and dates as the chosen language writes them. Reading these in a component follows the language.

import { language } from "./index";

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(digits: number): Intl.NumberFormat {
  const key = `${language.value}${digits}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(language.value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  numberFormats.set(key, known);
  return known;
}

/** A number with so many decimals. */
export const formatNumber = (value: number, digits = 0): string => numberFormat(digits).format(value);

/** "12.3 N" of mN. */
export const formatNewtons = (milliNewtons: number, digits = 1): string => `${formatNumber(milliNewtons / 1000, digits)} N`;

/** "12.3 s" of ms. */
export const formatSeconds = (ms: number, digits = 1): string => `${formatNumber(ms / 1000, digits)} s`;

/** "1:05" of ms, whole seconds, rounded down. */
export function formatMinutesSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** "93 %". */
export const formatPercent = (percent: number, digits = 0): string => `${formatNumber(percent, digits)} %`;

/** "245 kPa": force over the tip's area; null when the area is not known (0). mN / mm² = kPa. */
export const formatKilopascals = (milliNewtons: number, squareMillimetres: number, digits = 0): string | null =>
  squareMillimetres > 0 ? `${formatNumber(milliNewtons / squareMillimetres, digits)} kPa` : null;

/** "21 Nov 2026". */
export const formatDate = (atMs: number): string => new Intl.DateTimeFormat(language.value, { dateStyle: "medium" }).format(atMs);

/** "21 Nov 2026, 15:04". */
export const formatDateTime = (atMs: number): string => new Intl.DateTimeFormat(language.value, { dateStyle: "medium", timeStyle: "short" }).format(atMs);

/** "15:04". */
export const formatTime = (atMs: number): string => new Intl.DateTimeFormat(language.value, { timeStyle: "short" }).format(atMs);

/** A number as people type it, with a point or a comma; null when it is none. */
export function parseNumber(typed: string): number | null {
  const text = typed.trim().replace(",", ".");
  return /^-?\d*\.?\d+$|^-?\d+\.$/.test(text) ? Number(text) : null;
}
