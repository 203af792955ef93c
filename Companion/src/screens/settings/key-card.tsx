import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, Notice, TextField } from "../../parts";
import { t } from "../../text";
import { keyOfText, textOfKey } from "./therapist-key";

/** The therapist's key: what opens the devices that were set up with this phone. Shown to be written down, and taken over on another phone. */
export function KeyCard() {
  const { store } = useServices();
  const [shown, setShown] = useState(false);
  const [typed, setTyped] = useState("");
  const [taken, setTaken] = useState(false);
  const key = keyOfText(typed);
  const own = store.settings.value.therapistKey;
  const take = async () => {
    if (key === null) return;
    await store.saveSettings({ therapistKey: key });
    setTyped("");
    setTaken(true);
  };
  return (
    <Card title={t("settings:key.title")}>
      <p>{t("settings:key.what")}</p>
      {shown
        ? <p class="numbers"><strong>{textOfKey(own)}</strong></p>
        : <div class="row"><Button onClick={() => setShown(true)}>{t("settings:key.show")}</Button></div>}
      <TextField
        label={t("settings:key.other")} hint={t("settings:key.form")} value={typed} maxLength={11} onInput={(text) => { setTaken(false); setTyped(text); }}
        error={typed !== "" && key === null ? t("settings:key.wrong") : null}
      />
      {key !== null && key !== own && <Notice kind="warning">{t("settings:key.replaces", { own: textOfKey(own) })}</Notice>}
      <div class="row"><Button disabled={key === null} onClick={() => void take()}>{t("settings:key.take")}</Button></div>
      {taken && <Notice kind="good">{t("settings:key.taken")}</Notice>}
    </Card>
  );
}
