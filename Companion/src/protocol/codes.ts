import type { Outcome, Phase, ProgrammeKind, Unknown, Verdict } from "./messages";
import { outcomes, phases, programmeKinds, verdicts } from "./messages";

function nameOf<T extends string>(names: readonly T[], code: number, first: number): T | Unknown {
  return names[code - first] ?? { unknown: code };
}

/** A phase by its code, from 0. */
export function phaseOf(code: number): Phase | Unknown {
  return nameOf(phases, code, 0);
}

/** A verdict by its code, from 0. */
export function verdictOf(code: number): Verdict | Unknown {
  return nameOf(verdicts, code, 0);
}

/** An outcome by its code, from 1; 0 is none of them. */
export function outcomeOf(code: number): Outcome | Unknown {
  return nameOf(outcomes, code, 1);
}

/** An outcome that was kept before this app knew its code, by its name of now. */
export function outcomeOfNow(kept: Outcome | Unknown): Outcome | Unknown {
  const now = typeof kept === "string" ? kept : outcomeOf(kept.unknown);
  return typeof now === "string" ? now : kept;
}

/** A kind of programme by its code, from 1; null for 0, none. */
export function programmeKindOf(code: number): ProgrammeKind | Unknown | null {
  return code === 0 ? null : nameOf(programmeKinds, code, 1);
}

/** The code of a kind of programme, from 1. */
export function codeOfProgrammeKind(kind: ProgrammeKind): number {
  return programmeKinds.indexOf(kind) + 1;
}
