import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";

const minuteMs = 60_000;

/** The time, ms UTC, kept up to date to the minute, and at once when the page is looked at again. */
export function useNow(): number {
  const { now } = useServices();
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const tick = (): void => setNowMs(now());
    const timer = setInterval(tick, minuteMs);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [now]);
  return nowMs;
}
