// What a therapist allows at home, while it is being written.

import type { ProgrammeFieldRange } from "../../link/device-link";
import { checkProgramme } from "../../programmes";
import type { Programme } from "../../protocol/messages";
import type { Prescription, Session } from "../../storage/model";

/** A prescription while it is written; null: the field is empty. */
export interface Draft {
  readonly programmeId: string | null;
  /** Number on the body chart, 0 none. */
  readonly site: number;
  readonly capNewtons: number | null;
  /** 0 no limit. */
  readonly holdsADay: number | null;
}

/** What a patient's device takes as its cap (docs/protocol.md, Roles), N. */
export const capNewtons = { lowest: 10, highest: 200 } as const;
/** Cap of a device as delivered, N: a careful beginning. */
export const usualCapNewtons = 60;
/** Most holds a day that the link can carry; 0 is no limit. */
export const mostHoldsADay = 255;
/** The link carries a cap in hundredths of a newton. */
const milliNewtonsPerStep = 10;
const milliNewtonsPerNewton = 1_000;

/** What is wrong with a draft; its sentence is `therapist:prescribe.problem.<key>`. */
export type DraftProblem = "noProgramme" | "isThreshold" | "noSite" | "cap" | "holdsADay" | "doesNotFit";

/** What the sentences of the problems say. */
export const problemValues = { ...capNewtons, most: mostHoldsADay };

/** The cap as the device takes it, mN. */
export const capMilliNewtons = (newtons: number): number => Math.round((newtons * milliNewtonsPerNewton) / milliNewtonsPerStep) * milliNewtonsPerStep;

/** Where the programme goes beyond what a device with this cap takes; null: nowhere. The phone shows its key before, so that long holds are allowed. */
export function beyondCap(programme: Programme, newtons: number): ProgrammeFieldRange | null {
  return checkProgramme(programme, { capMilliNewtons: capMilliNewtons(newtons), allowsLongHolds: true });
}

/** The first thing that is wrong with a draft; null: it can be sent. */
export function draftProblem(draft: Draft, programme: Programme | null): DraftProblem | null {
  if (!programme) return "noProgramme";
  if (programme.kind === "threshold") return "isThreshold"; // a measurement needs the therapist
  if (draft.site === 0) return "noSite";
  if (draft.capNewtons === null || draft.capNewtons < capNewtons.lowest || draft.capNewtons > capNewtons.highest) return "cap";
  if (draft.holdsADay === null || !Number.isInteger(draft.holdsADay) || draft.holdsADay < 0 || draft.holdsADay > mostHoldsADay) return "holdsADay";
  return beyondCap(programme, draft.capNewtons) ? "doesNotFit" : null;
}

/** The smallest cap, whole N, under which every band of the programme fits twice (docs/programmes.md); at least the smallest there is. */
export function leastCapNewtons(programme: Programme): number {
  const needed = programme.steps.map(({ targetMilliNewtons, tolerancePercent }) => (targetMilliNewtons * (100 + 2 * tolerancePercent)) / 100 / milliNewtonsPerNewton);
  return Math.max(capNewtons.lowest, Math.min(capNewtons.highest, Math.ceil(Math.max(...needed))));
}

/** The patient's main site, or the one that was treated last; 0 none. */
export function usualSite(mainSite: number, sessions: readonly Session[]): number {
  if (mainSite !== 0) return mainSite;
  const treated = sessions.filter(({ site }) => site !== 0);
  return treated.reduce<Session | null>((last, session) => (last && last.startedAtMs >= session.startedAtMs ? last : session), null)?.site ?? 0;
}

/** The draft to begin with: what was prescribed last, or a careful one. */
export function firstDraft(last: Prescription | null, mainSite: number): Draft {
  if (!last) return { programmeId: null, site: mainSite, capNewtons: usualCapNewtons, holdsADay: null };
  return { programmeId: last.programmeId, site: last.site, capNewtons: last.capMilliNewtons / milliNewtonsPerNewton, holdsADay: last.holdsADay };
}
