import { useEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** Above this height gauge and "too much" are in sight below the bar, CSS px. */
const roomyPixels = 640;

/** Height that the app has: the window less what docks below it. */
function visibleHeight(): number {
  const dock = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--dock-bottom"));
  return innerHeight - (Number.isNaN(dock) ? 0 : dock);
}

/** Brings the hold into sight where the screen is low, once the step is shown; and the bar when its answer is there. */
export function useHoldInSight(isAnswered: boolean): { readonly bar: RefObject<HTMLDivElement | null>; readonly hold: RefObject<HTMLDivElement | null> } {
  const bar = useRef<HTMLDivElement>(null);
  const hold = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (visibleHeight() >= roomyPixels) return undefined;
    const shown = isAnswered ? bar : hold;
    const frame = requestAnimationFrame(() => shown.current?.scrollIntoView({ block: "start" })); // behind the screen's own jump to its top
    return () => cancelAnimationFrame(frame);
  }, [isAnswered]);
  return { bar, hold };
}
