import { programmePresets, type NamedProgramme } from "../../programmes";
import type { StoredProgramme } from "../../storage/model";
import { t } from "../../text";

const newPrefix = "new-";

/** The address of a new programme that begins as a preset. */
export const newFrom = (key: string): string => `${newPrefix}${key}`;

/** The preset that an address begins with; undefined when it is that of a kept programme. */
export function presetOf(id: string): NamedProgramme | undefined {
  const preset = programmePresets.find(({ key }) => newFrom(key) === id);
  return preset && { name: t(`programmes:preset.${preset.key}`), programme: preset.programme };
}

/** A programme to keep, with an id of its own.
 * @param nowMs ms UTC */
export function kept({ name, programme }: NamedProgramme, nowMs: number): StoredProgramme {
  return { id: crypto.randomUUID(), name, programme, createdAtMs: nowMs };
}
