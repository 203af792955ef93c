import { useEffect, useMemo } from "preact/hooks";
import { SoundCues } from "../../guidance/sound-cues";
import type { Store } from "../../storage/model";

/** The sounds while the component is shown: on when the user has chosen so. A browser wants a gesture first; any touch of the page is one. */
export function useSound(store: Store): SoundCues {
  const sound = useMemo(() => new SoundCues(), []);
  const isWanted = store.settings.value.soundCues;
  useEffect(() => {
    if (!isWanted) return undefined;
    const start = () => { if (!sound.isAudible) void sound.start(); };
    addEventListener("pointerdown", start);
    addEventListener("keydown", start);
    return () => {
      removeEventListener("pointerdown", start);
      removeEventListener("keydown", start);
      void sound.stop();
    };
  }, [sound, isWanted]);
  return sound;
}
