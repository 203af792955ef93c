import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { DeviceClock } from "../../guidance/device-clock";
import { ForceWindow, nothingFelt, type ForceView } from "./force-window";

/** So often a person can read a number. */
const shownEveryMs = 200;

/** The force on the tip, a few times a second. Another `since` begins the highest anew. */
export function useLiveForce(since: string): ForceView {
  const { link } = useServices();
  const [felt, setFelt] = useState({ since, view: nothingFelt });
  useEffect(() => {
    const window = new ForceWindow();
    const clock = new DeviceClock();
    const stopListening = link.onLive((message) => {
      if (message.kind !== "samples") return;
      for (const sample of message.samples) window.put(clock.read(sample.atMicroseconds), sample.forceMilliNewtons);
    });
    const timer = setInterval(() => setFelt({ since, view: window.view() }), shownEveryMs);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, [link, since]);
  return felt.since === since ? felt.view : nothingFelt; // never the force of the step before
}
