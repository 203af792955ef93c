import type { ReadonlySignal } from "@preact/signals";
import type { Programme } from "../../protocol/messages";
import { t } from "../../text";
import { formatNewtons, formatNumber, formatSeconds } from "../../text/format";
import { forceOfStep } from "./asked-force";
import type { HoldState } from "./use-live-hold";

interface HoldLineProps {
  readonly patientName: string | undefined;
  readonly programme: Programme | null;
  readonly state: ReadonlySignal<HoldState>;
}

const milli = 1000;

/** One line over the gauge: for whom, and what the device asks: by its programme, or less after "too much". */
export function HoldLine({ patientName, programme, state }: HoldLineProps) {
  const { kind, step, asked } = state.value;
  const current = kind === "threshold" || programme?.kind !== kind ? null : programme; // a measurement rises, and asks for no force; a programme of before asks for nothing
  const force = current && forceOfStep(asked, current, step);
  const holdSeconds = current?.steps[step]?.holdSeconds ?? 0;
  const parts = [
    patientName,
    typeof kind === "string" ? t(`history:kind.${kind}`) : undefined,
    programme && programme.steps.length > 1 ? t("hold:step", { step: step + 1, steps: programme.steps.length }) : undefined,
    force ? `${formatNumber(force.targetMilliNewtons / milli, 1)} ± ${formatNewtons(force.toleranceMilliNewtons)}` : undefined,
    holdSeconds > 0 ? formatSeconds(holdSeconds * milli, 0) : undefined,
  ];
  const words = parts.filter((part) => part !== undefined).join(" · ") || "\u00a0";
  return <p class="hold-line numbers"><span key={words}>{words}</span></p>;
}
