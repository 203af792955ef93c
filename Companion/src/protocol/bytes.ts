const byteRange = 0x100;
const u16Range = 0x1_0000;
const u32Range = 0x1_0000_0000;
const i8Lowest = -0x80;
const i8Highest = 0x7f;

/** Bytes that may be handed to Web Bluetooth. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A view of exactly these bytes, also when they stand in the middle of a larger buffer. All numbers of the link are little-endian. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether both have the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** A field of a request: its width and its value. */
export type Field = readonly ["u8" | "u16" | "u32" | "i8", number];

const widths = { u8: 1, i8: 1, u16: 2, u32: 4 } as const;
const ranges = { u8: [0, byteRange - 1], i8: [i8Lowest, i8Highest], u16: [0, u16Range - 1], u32: [0, u32Range - 1] } as const;

/** Packs fields in their order, little-endian.
 * @throws RangeError when a value is not a whole number of its field's range: a mistake of the caller that must not reach the device as another value. */
export function pack(...fields: readonly Field[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [type]) => sum + widths[type], 0));
  const view = viewOf(bytes);
  let at = 0;
  for (const [type, value] of fields) {
    const [lowest, highest] = ranges[type];
    if (!Number.isInteger(value) || value < lowest || value > highest) throw new RangeError(`${value} is no ${type}`);
    if (type === "u32") view.setUint32(at, value, true);
    else if (type === "u16") view.setUint16(at, value, true);
    else view.setUint8(at, value);
    at += widths[type];
  }
  return bytes;
}
