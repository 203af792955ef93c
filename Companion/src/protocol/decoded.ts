/** Why bytes are no message. For people and logs: a client need not tell one from another (docs/protocol.md, "Test vectors"). */
export type Refusal =
  | "length" | "lengthByte" | "checksum" | "version" | "type" | "record" | "sequence" | "points" | "order" | "opcode" | "code" | "operator" | "range" | "impossible";

/** What bytes from outside turned out to be. Decoders never throw on bytes. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refused: Refusal };

/** A message that was understood. */
export function decoded<T>(value: T): Decoded<T> {
  return { ok: true, value };
}

/** Bytes that are to be left alone. */
export function refused(refusal: Refusal): { readonly ok: false; readonly refused: Refusal } {
  return { ok: false, refused: refusal };
}
