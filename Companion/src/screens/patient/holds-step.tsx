import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button } from "../../parts";
import { pressesOf } from "../../programmes";
import type { Outcome, Unknown } from "../../protocol/messages";
import { tooMuchOutcomes } from "../../session";
import { t } from "../../text";
import { GuidedHold } from "../hold/guided-hold";
import { Telling, useTold } from "./telling";

/** Behind these the device goes on in its programme; all others it asks for again. */
const doneOutcomes: readonly (Outcome | Unknown)[] = ["completed", "tooMuch", "eased", "thresholdMarked", "thresholdNotReached"];

/** The holds of a session, guided, and how many of the programme are done. What changes stands in a bar of a fixed height above the gauge, so that the gauge stays where it is. */
export function HoldsStep() {
  const { session } = useServices();
  const [outcomes, setOutcomes] = useState<readonly (Outcome | Unknown)[]>([]);
  const isTold = useTold();
  const programme = session.deviceProgramme.value;
  const all = programme ? pressesOf(programme) : null;
  const done = outcomes.filter((outcome) => doneOutcomes.includes(outcome)).length;
  const isComplete = all !== null && done >= all;
  const last = outcomes.at(-1);
  const wasTooMuch = last !== undefined && tooMuchOutcomes.includes(last);
  const progress = all === null ? t("patient:holds.done", { count: done }) : t("patient:holds.of", { done: Math.min(done, all), all });
  return (
    <>
      <div class="holds-bar">
        <p role="status" class="numbers">
          {wasTooMuch ? <><span class="too-much-sign" aria-hidden="true">! </span>{t(last === "stopped" ? "patient:holds.stopped" : "patient:holds.tooMuch")}</> : isComplete ? t("patient:holds.complete") : progress}
        </p>
        <Button kind={isComplete ? "primary" : "plain"} onClick={() => void session.holdsDone()}>{t(isComplete ? "patient:holds.goOn" : "patient:holds.finish")}</Button>
      </div>
      {isTold
        ? <GuidedHold onHoldEnded={(outcome) => setOutcomes((before) => [...before, outcome])} />
        : <Telling />}
    </>
  );
}
