import { useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, Card, NotMedical, Notice, RadioGroup, Screen } from "../../parts";
import type { AppRole, Language } from "../../storage/model";
import { languages, t } from "../../text";

/** Asked once: language, who uses this phone, and what the app is not. */
export function Welcome() {
  const { store } = useServices();
  const [role, setRole] = useState<AppRole | null>(store.settings.value.role);
  async function begin(): Promise<void> {
    await store.saveSettings({ role });
    navigate("#/device", true);
  }
  return (
    <Screen title={t("welcome:title")}>
      <p>{t("welcome:what")}</p>
      <Card>
        <RadioGroup legend={t("settings:language")} value={store.settings.value.language} options={languages} onChange={(value) => void store.saveSettings({ language: value as Language })} />
      </Card>
      <Card>
        <RadioGroup
          legend={t("welcome:who")} value={role} onChange={(value) => setRole(value as AppRole)}
          options={(["patient", "therapist"] as const).map((value) => ({ value, label: t(`settings:role.${value}`), hint: t(`welcome:role.${value}`) }))}
        />
      </Card>
      <Notice kind="warning" title={t("welcome:limits")}>
        <NotMedical />
        <p>{t("welcome:notOn")}</p>
      </Notice>
      <p class="quiet">{t("welcome:data")}</p>
      <Button kind="primary" disabled={role === null} onClick={() => void begin()}>{t("welcome:begin")}</Button>
    </Screen>
  );
}
