import "./gauge.css";
import { useEffect, useRef } from "preact/hooks";
import { Blinker } from "../guidance/blinker";
import { cues } from "../guidance/cues";
import type { HoldView } from "../guidance/live-hold";
import { t } from "../text";
import { formatNumber } from "../text/format";
import { CanvasSurface } from "./canvas-surface";
import type { FrameLoop } from "./frame-loop";
import { cueLooks, hasTimeLeft, timeShareOf, wordOf } from "./gauge-cues";
import { drawDial, type DialView } from "./gauge-draw";

interface GaugeProps {
  /** What is shown at a moment; asked for once a frame. */
  readonly view: (nowMs: number) => HoldView;
  /** End of the scale, mN. */
  readonly topMilliNewtons: () => number;
  readonly frames: FrameLoop;
}

/** Between two changes of the figures, ms: more often they cannot be read. */
const figuresMs = 125;
/** How long a word must stand before a screen reader says it, ms: a cue that comes and goes is not worth interrupting. */
const spokenAfterMs = 600;
const longestFrameMs = 250;
const milli = 1000;
/** From this scale on a figure has three digits before the point. */
const wideMilliNewtons = 100_000;

/** A large dial, readable at arm's length: force and band, the time that is over as a ring, and the cue as colour, shape, rhythm and word. Draws by itself; nothing renders while data streams. */
export function Gauge({ view, topMilliNewtons, frames }: GaugeProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const number = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLParagraphElement>(null);
  const left = useRef<HTMLSpanElement>(null);
  const leftUnit = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    // Taken once: the last frame may come when the parts have left the page and their refs are empty.
    const [surface, figures, cueWord, leftFigures, leftWords, speech] =
      [new CanvasSurface(canvas.current!), number.current!, word.current!, left.current!, leftUnit.current!, spoken.current!] as const;
    const blinker = new Blinker();
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    const dial: DialView = { forceMilliNewtons: null, targetMilliNewtons: 0, toleranceMilliNewtons: 0, topMilliNewtons: 0, timeShare: 0, sign: "none", colour: "text", isLit: true };
    let drawnAtMs = 0;
    let figuresAtMs = 0;
    let wordSinceMs = 0;
    let said = "";

    /** At once where it is seen; a little later where it is spoken. */
    function say(shown: HoldView, nowMs: number): void {
      const word = wordOf(shown);
      const { colour } = cueLooks[shown.cue];
      if (word !== said || cueWord.dataset["colour"] !== colour) {
        said = word;
        const words = t(`hold:cue.${word}`);
        if (words !== cueWord.textContent) wordSinceMs = nowMs;
        setText(cueWord, words);
        cueWord.dataset["colour"] = colour;
      } else if (nowMs - wordSinceMs >= spokenAfterMs) {
        setText(speech, cueWord.textContent);
      }
    }

    function showFigures(shown: HoldView, topMilliNewtons: number): void {
      figures.toggleAttribute("data-wide", topMilliNewtons >= wideMilliNewtons);
      const force = shown.forceMilliNewtons;
      setText(figures, force === null ? "–" : formatNumber(Math.max(0, force) / milli, 1));
      const hasTime = hasTimeLeft(shown);
      setText(leftFigures, hasTime ? formatNumber(Math.ceil(shown.leftMs / milli)) : "");
      leftWords.hidden = !hasTime;
    }

    const end = frames.add((nowMs) => {
      const shown = view(nowMs);
      const look = cueLooks[shown.cue];
      const elapsedMs = Math.min(nowMs - drawnAtMs, longestFrameMs);
      drawnAtMs = nowMs;
      const isLit = blinker.step(elapsedMs, shown.cue === "noReading" ? cues.nothing : cues[shown.cue]);
      dial.forceMilliNewtons = shown.forceMilliNewtons;
      dial.targetMilliNewtons = shown.targetMilliNewtons;
      dial.toleranceMilliNewtons = shown.toleranceMilliNewtons;
      dial.topMilliNewtons = topMilliNewtons();
      dial.timeShare = timeShareOf(shown);
      dial.sign = look.sign;
      dial.colour = look.colour;
      dial.isLit = isLit || still.matches;
      drawDial(surface, dial);
      if (nowMs - figuresAtMs >= figuresMs) {
        figuresAtMs = nowMs;
        showFigures(shown, dial.topMilliNewtons);
      }
      say(shown, nowMs);
    });
    return () => {
      end();
      surface.close();
    };
  }, [view, topMilliNewtons, frames]);

  return (
    <div class="gauge">
      <div class="gauge-dial">
        <canvas ref={canvas} aria-hidden="true" />
        <p class="gauge-force" aria-hidden="true"><span class="gauge-number numbers" ref={number}>–</span><span class="gauge-unit">N</span></p>
        <p class="gauge-left" aria-hidden="true"><span class="gauge-left-number numbers" ref={left} /><span class="gauge-left-unit" ref={leftUnit} hidden>{t("hold:secondsLeft")}</span></p>
      </div>
      <p class="gauge-word" aria-hidden="true" ref={word} />
      <p class="only-read" role="status" ref={spoken} />
    </div>
  );
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
