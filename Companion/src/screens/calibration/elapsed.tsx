import { useEffect, useState } from "preact/hooks";
import { ProgressBar } from "../../parts";

/** The device takes up to so long for a measurement (docs/protocol.md, control point), s. */
const mostSeconds = 3;
const shownEveryMs = 250;

/** How long the device has been measuring. Its place is kept while it is not. */
export function Elapsed({ busy, label }: { readonly busy: boolean; readonly label: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    if (!busy) return;
    const from = performance.now();
    const timer = setInterval(() => setSeconds((performance.now() - from) / 1000), shownEveryMs);
    return () => clearInterval(timer);
  }, [busy]);
  return <div class={busy ? "elapsed" : "elapsed idle"} aria-hidden={!busy}><ProgressBar label={label} value={Math.min(mostSeconds, Math.floor(seconds))} max={mostSeconds} /></div>;
}
