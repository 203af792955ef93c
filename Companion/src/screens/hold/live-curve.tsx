import { useEffect, useRef } from "preact/hooks";
import type { HoldTrace } from "../../guidance/hold-trace";
import { CanvasSurface } from "../../parts/canvas-surface";
import type { FrameLoop } from "../../parts/frame-loop";
import { t } from "../../text";
import { drawCurve } from "./curve-draw";

interface LiveCurveProps {
  readonly trace: HoldTrace;
  readonly topMilliNewtons: () => number;
  readonly frames: FrameLoop;
}

/** Between two drawings, ms: the line grows by a fraction of a pixel in a frame. */
const drawnMs = 100;

/** The force of the running hold over time, and of the last one until the next begins. */
export function LiveCurve({ trace, topMilliNewtons, frames }: LiveCurveProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = new CanvasSurface(canvas.current!);
    let drawnAtMs = 0;
    let drawn = "";
    const end = frames.add((nowMs) => {
      if (nowMs - drawnAtMs < drawnMs) return;
      drawnAtMs = nowMs;
      const state = `${surface.version} ${trace.holdNumber} ${trace.length} ${topMilliNewtons()}`;
      if (state === drawn) return;
      drawn = state;
      drawCurve(surface, trace, topMilliNewtons());
    });
    return () => {
      end();
      surface.close();
    };
  }, [trace, topMilliNewtons, frames]);
  return (
    <figure class="live-curve">
      <figcaption>{t("hold:curve")}</figcaption>
      <div class="live-curve-box"><canvas ref={canvas} aria-hidden="true" /></div>
    </figure>
  );
}
