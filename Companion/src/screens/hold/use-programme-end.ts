import { useEffect, useState } from "preact/hooks";
import type { Outcome, Programme, Unknown } from "../../protocol/messages";
import { nothingPressed, seeProgrammeEnd } from "./programme-end";
import type { HoldState } from "./use-live-hold";

/** True from the last hold of the programme to the next touch. */
export function useProgrammeEnd({ phase, step }: HoldState, outcome: Outcome | Unknown | null, programme: Programme | null): boolean {
  const [end, setEnd] = useState(nothingPressed);
  useEffect(() => setEnd((before) => seeProgrammeEnd(before, { phase, step, outcome }, programme, performance.now())), [phase, step, outcome, programme]);
  return end.isDone;
}
