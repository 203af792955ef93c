import "./hold.css";
import { useSignal } from "@preact/signals";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { useServices } from "../../app/services";
import type { EndedHold, HoldListener } from "../../guidance/live-hold";
import { ScreenWake } from "../../guidance/wake-lock";
import { Card, LinkButton } from "../../parts";
import { Gauge } from "../../parts/gauge";
import { scaleTop } from "../../parts/gauge-scale";
import type { Outcome, Unknown } from "../../protocol/messages";
import { t } from "../../text";
import { HoldHintBox } from "./hold-hint-box";
import { HoldLine } from "./hold-line";
import { HoldTools } from "./hold-tools";
import { LastHold } from "./last-hold";
import { LiveCurve } from "./live-curve";
import { TooMuch } from "./too-much";
import { useDeviceProgramme } from "./use-device-programme";
import { useLiveHold } from "./use-live-hold";
import { useProgrammeEnd } from "./use-programme-end";
import { useSound } from "./use-sound";

export interface GuidedHoldProps {
  /** Whom the hold is for; shown above the gauge. */
  readonly patientName?: string;
  /** A hold has ended; its record comes with the next sync. */
  readonly onHoldEnded?: (outcome: Outcome | Unknown) => void;
}

const percent = 100;

/** The guided hold: gauge, curve, what to do next, and "too much". A section without a heading of its own, for /hold and for sessions. */
export function GuidedHold({ patientName, onHoldEnded }: GuidedHoldProps) {
  const { link, store } = useServices();
  const sound = useSound(store);
  const wake = useMemo(() => new ScreenWake(), []);
  const ended = useSignal<EndedHold | null>(null);
  const tellEnd = useRef(onHoldEnded);
  tellEnd.current = onHoldEnded;
  const listener = useMemo<HoldListener>(() => ({
    event: (event) => sound.play(event),
    ended: (hold) => {
      ended.value = hold;
      tellEnd.current?.(hold.outcome);
    },
  }), [sound, ended]);
  const { hold, frames, state } = useLiveHold(link, listener);
  const programme = useDeviceProgramme(link, state.value.kind);
  const isProgrammeDone = useProgrammeEnd(state.value, ended.value?.outcome ?? null, programme);
  const { phase } = link.state.value;
  const isReady = phase === "ready";
  const isTrying = !isReady && phase !== "idle" && phase !== "choosing";

  const highest = programme?.steps.reduce((top, step) => Math.max(top, scaleTop(step.targetMilliNewtons, (step.targetMilliNewtons * step.tolerancePercent) / percent)), 0) ?? 0;
  const top = useRef(0);
  useEffect(() => { top.current = highest; }, [highest]);
  const topMilliNewtons = useCallback(() => top.current, []);
  const view = useCallback((nowMs: number) => {
    const shown = hold.view(nowMs);
    const needed = scaleTop(shown.targetMilliNewtons, shown.toleranceMilliNewtons);
    if (needed > top.current) top.current = needed; // the scale only grows: it must not jump in a hold
    return shown;
  }, [hold]);

  useEffect(() => {
    if (isReady) void wake.hold();
    return () => void wake.release();
  }, [wake, isReady]);

  return (
    <section class="guided-hold" aria-label={t("hold:title")}>
      <div class="hold-dial">
        <HoldLine patientName={patientName} programme={programme} state={state} />
        <Gauge view={view} topMilliNewtons={topMilliNewtons} frames={frames} />
      </div>
      {isReady ? <HoldHintBox state={state} isProgrammeDone={isProgrammeDone} /> : (
        <div class="hold-hint warns">
          <p role="status">{t(isTrying ? "hold:link.trying" : "hold:link.none")}</p>
          {!isTrying && <div class="row"><LinkButton kind="primary" href="#/device">{t("hold:link.connect")}</LinkButton></div>}
        </div>
      )}
      <TooMuch />
      <div class="hold-more">
        <LiveCurve trace={hold.trace} topMilliNewtons={topMilliNewtons} frames={frames} />
        <LastHold hold={ended.value} />
        {isReady && <Card title={t("hold:tools")}><HoldTools state={state} wake={wake.state} sound={sound} /></Card>}
      </div>
    </section>
  );
}
