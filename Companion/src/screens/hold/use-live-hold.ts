import { useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { LiveHold, type HoldListener, type HoldView } from "../../guidance/live-hold";
import type { DeviceLink } from "../../link/device-link";
import type { Phase, ProgrammeKind, Unknown, Verdict } from "../../protocol/messages";
import { FrameLoop } from "../../parts/frame-loop";
import { askedForce, nothingAsked, type AskedForce } from "./asked-force";

/** What changes seldom, so that components may render with it: the rest is drawn by the frame. */
export interface HoldState {
  readonly reading: HoldView["reading"];
  readonly phase: Phase | Unknown;
  readonly verdict: Verdict | Unknown;
  readonly kind: ProgrammeKind | Unknown | null;
  readonly step: number;
  readonly asked: AskedForce;
}

export interface LiveHoldHandle {
  readonly hold: LiveHold;
  readonly frames: FrameLoop;
  readonly state: ReadonlySignal<HoldState>;
}

/** Between two looks at what changes seldom, ms. */
const lookMs = 100;

const sameCode = (a: string | Unknown | null, b: string | Unknown | null): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && a?.unknown === b?.unknown);

function isSame(state: HoldState, view: HoldView): boolean {
  return state.reading === view.reading && sameCode(state.phase, view.phase) && sameCode(state.verdict, view.verdict) && sameCode(state.kind, view.programmeKind) && state.step === view.step;
}

/** Hears live force while the component is shown. `listener` must stay the same. */
export function useLiveHold(link: DeviceLink, listener: HoldListener): LiveHoldHandle {
  const state = useSignal<HoldState>({ reading: "none", phase: "idle", verdict: "notChecked", kind: null, step: 0, asked: nothingAsked });
  const hold = useMemo(() => new LiveHold(listener), [listener]);
  const frames = useMemo(() => new FrameLoop(), []);
  const isReady = link.state.value.phase === "ready";

  useEffect(() => {
    if (!isReady) return undefined;
    const end = link.onLive((message) => hold.take(message, performance.now()));
    return () => {
      end();
      hold.forget();
    };
  }, [link, hold, isReady]);

  useEffect(() => {
    let lookedAtMs = 0;
    return frames.add((nowMs) => {
      if (nowMs - lookedAtMs < lookMs) return;
      lookedAtMs = nowMs;
      const view = hold.view(nowMs);
      const before = state.peek();
      const asked = askedForce(before.asked, view, before.step);
      if (isSame(before, view) && asked === before.asked) return;
      state.value = { reading: view.reading, phase: view.phase, verdict: view.verdict, kind: view.programmeKind, step: view.step, asked };
    });
  }, [frames, hold, state]);

  return { hold, frames, state };
}
