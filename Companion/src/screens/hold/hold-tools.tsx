import type { ReadonlySignal } from "@preact/signals";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { isGuided } from "../../guidance/cue-choice";
import type { SoundCues } from "../../guidance/sound-cues";
import type { WakeState } from "../../guidance/wake-lock";
import { Button, CheckField } from "../../parts";
import { t } from "../../text";
import type { HoldState } from "./use-live-hold";

interface HoldToolsProps {
  readonly state: ReadonlySignal<HoldState>;
  readonly wake: ReadonlySignal<WakeState>;
  readonly sound: SoundCues;
}

/** What is needed between holds: the zero, which device it is, sounds, and whether the screen stays awake. */
export function HoldTools({ state, wake, sound }: HoldToolsProps) {
  const { link, store } = useServices();
  const request = useRequest();
  const isBusy = isGuided(state.value.phase);
  const { soundCues } = store.settings.value;
  return (
    <div class="hold-tools">
      <div class="row">
        <Button disabled={isBusy} busy={request.busy} onClick={() => void request.run(() => link.control.tare())}>{t("hold:tare")}</Button>
        <Button kind="quiet" disabled={isBusy} onClick={() => void request.run(() => link.control.identify())}>{t("hold:identify")}</Button>
      </div>
      {request.error && <p role="alert">{request.error}</p>}
      <CheckField
        label={t("hold:sound")} checked={soundCues} hint={t("hold:soundHint")}
        onChange={(on) => {
          if (on) void sound.start().then(() => sound.play("reached"));
          void store.saveSettings({ soundCues: on });
        }}
      />
      <p class="quiet hold-awake">{t(`hold:awake.${wake.value}`)}</p>
    </div>
  );
}
