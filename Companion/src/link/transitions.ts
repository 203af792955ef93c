import type { LinkFailure, LinkPhase, LinkState } from "./device-link";

/** What happens to a connection. */
export type LinkEvent =
  | "choose" // the user opens the chooser
  | "chosen"
  | "connect" // a device that is known is tried
  | "discovered"
  | "secured"
  | "prepared"
  | "dropped" // the link ended by itself, or had to be ended
  | "again" // this try has failed, the next one of the same kind follows at once
  | "postponed" // this try has failed, another one follows after a pause
  | "failed" // no other try follows
  | "disconnect"; // the user ends it

const anyPhase: readonly LinkPhase[] = ["idle", "choosing", "connecting", "securing", "preparing", "ready", "waiting"];
const trying: readonly LinkPhase[] = ["connecting", "securing", "preparing"];

/** One line of the table: in one of `from`, `when` leads to `to`. `failure`: the state then shows none, or the one that came with the event. */
export interface LinkTransition {
  readonly from: readonly LinkPhase[];
  readonly when: LinkEvent;
  readonly to: LinkPhase;
  readonly failure: "none" | "given";
}

/** The connection, in order: the first line that fits counts; an event that fits none changes nothing. */
export const linkTransitions: readonly LinkTransition[] = [
  { from: anyPhase, when: "disconnect", to: "idle", failure: "none" },
  { from: anyPhase, when: "choose", to: "choosing", failure: "none" },
  { from: ["choosing"], when: "chosen", to: "connecting", failure: "none" },
  { from: ["idle", "waiting"], when: "connect", to: "connecting", failure: "none" },
  { from: ["connecting"], when: "discovered", to: "securing", failure: "none" },
  { from: ["securing"], when: "secured", to: "preparing", failure: "none" },
  { from: ["preparing"], when: "prepared", to: "ready", failure: "none" },
  { from: ["ready"], when: "dropped", to: "waiting", failure: "none" },
  { from: trying, when: "again", to: "connecting", failure: "none" },
  { from: trying, when: "postponed", to: "waiting", failure: "given" },
  { from: ["choosing", ...trying, "waiting"], when: "failed", to: "idle", failure: "given" },
];

/** The state after an event; the same object when nothing changes. */
export function linkStateAfter(state: LinkState, event: LinkEvent, failure: LinkFailure | null = null): LinkState {
  const line = linkTransitions.find(({ from, when }) => when === event && from.includes(state.phase));
  return line ? { ...state, phase: line.to, failure: line.failure === "given" ? failure : null } : state;
}
