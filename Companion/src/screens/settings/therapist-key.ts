const digits = 8;

/** The key as people write it down: "0A1B-2C3D". */
export function textOfKey(key: number): string {
  const text = key.toString(16).toUpperCase().padStart(digits, "0");
  return `${text.slice(0, digits / 2)}-${text.slice(digits / 2)}`;
}

/** A key as it was written down, any case, with or without its dash; null when it is none (0 is none). */
export function keyOfText(typed: string): number | null {
  const text = typed.replace(/[\s-]/g, "");
  return /^[0-9a-f]{8}$/i.test(text) ? parseInt(text, 16) || null : null;
}
