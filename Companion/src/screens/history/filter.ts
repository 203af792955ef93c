import { tellsPain } from "../../storage";
import type { HoldRecord } from "../../protocol/messages";
import { dayStart, parseDay } from "./days";
import type { Entry } from "./entries";

export const periods = ["all", "today", "days7", "days30", "days90", "own"] as const;
export type Period = (typeof periods)[number];

/** What the list shows; the values are those of select fields. */
export interface ListFilter {
  /** "" all; "none" those that are assigned to nobody. */
  readonly patient: string;
  /** "" all, or the site's number. */
  readonly site: string;
  /** "" all, or the code word of the outcome. */
  readonly outcome: string;
  /** "" all, or the code word of the kind. */
  readonly kind: string;
  readonly period: Period;
  /** Of the period "own", as date fields have them; "" open. Both days are in. */
  readonly fromDay: string;
  readonly toDay: string;
}

export const noFilter: ListFilter = { patient: "", site: "", outcome: "", kind: "", period: "all", fromDay: "", toDay: "" };
export const nobody = "none";

const daysBack: Partial<Record<Period, number>> = { today: 0, days7: 6, days30: 29, days90: 89 };

/** The code word of an outcome, "unknown12" for one that this app does not know. */
export const outcomeKey = ({ outcome }: HoldRecord): string => (typeof outcome === "string" ? outcome : `unknown${outcome.unknown}`);

/** The code word of a programme's kind, "none" for a hold without one. */
export const kindKey = ({ programmeKind }: HoldRecord): string => (programmeKind === null ? "none" : typeof programmeKind === "string" ? programmeKind : `unknown${programmeKind.unknown}`);

/** The time of a filter: from its first moment, in, to its last, out. The last n days are whole local days with today as the last. */
export function timeOf({ period, fromDay, toDay }: ListFilter, nowMs: number): { readonly fromMs: number; readonly toMs: number } {
  const back = daysBack[period];
  if (back !== undefined) return { fromMs: dayStart(nowMs, -back), toMs: Infinity };
  if (period === "all") return { fromMs: -Infinity, toMs: Infinity };
  const to = parseDay(toDay);
  return { fromMs: parseDay(fromDay) ?? -Infinity, toMs: to === null ? Infinity : dayStart(to, 1) };
}

/** The lines that pass, in their order. */
export function filtered(entries: readonly Entry[], filter: ListFilter, nowMs: number): Entry[] {
  const { fromMs, toMs } = timeOf(filter, nowMs);
  return entries.filter(({ hold }) => (filter.patient === "" || (hold.patientId ?? nobody) === filter.patient)
    && (filter.site === "" || String(hold.record.site) === filter.site)
    && (filter.outcome === "" || outcomeKey(hold.record) === filter.outcome)
    && (filter.kind === "" || (!tellsPain(hold) && kindKey(hold.record) === filter.kind))
    && hold.startedAtMs >= fromMs && hold.startedAtMs < toMs);
}

/** How many of the filter's questions are answered. */
export function answered(filter: ListFilter): number {
  return [filter.patient, filter.site, filter.outcome, filter.kind].filter((value) => value !== "").length + (filter.period === "all" ? 0 : 1);
}

/** The values that there are to be chosen, each once. */
export function choices(entries: readonly Entry[]): { readonly sites: number[]; readonly outcomes: string[]; readonly kinds: string[] } {
  const holds = entries.map(({ hold }) => hold);
  return {
    sites: [...new Set(holds.map(({ record }) => record.site))].sort((a, b) => a - b),
    outcomes: [...new Set(holds.map(({ record }) => outcomeKey(record)))],
    kinds: [...new Set(holds.filter((hold) => !tellsPain(hold)).map(({ record }) => kindKey(record)))],
  };
}
