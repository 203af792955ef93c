import { useServices } from "../../app/services";
import { Card, CheckField, List, ListItem, NotMedical, RadioGroup, Screen, SelectField } from "../../parts";
import type { AppRole, Language, Settings } from "../../storage/model";
import { languages, t } from "../../text";
import { KeyCard } from "./key-card";

const textSizes = [100, 125, 150] as const;
const themes = ["system", "light", "dark"] as const;

/** How the app looks and speaks, whose it is, and the way to what is seldom used. */
export function SettingsScreen() {
  const { store } = useServices();
  const settings = store.settings.value;
  const save = (change: Partial<Settings>) => void store.saveSettings(change);
  return (
    <Screen title={t("settings:title")}>
      <List label={t("settings:more")}>
        <ListItem href="#/programmes" title={t("settings:programmes")} detail={t("settings:programmesDetail")} />
        <ListItem href="#/data" title={t("settings:data")} detail={t("settings:dataDetail")} />
        <ListItem href="#/about" title={t("settings:about")} />
      </List>
      <Card title={t("settings:look")}>
        <SelectField label={t("settings:language")} value={settings.language} options={languages} onChange={(value) => save({ language: value as Language })} />
        <SelectField
          label={t("settings:theme.label")} value={settings.theme} options={themes.map((value) => ({ value, label: t(`settings:theme.${value}`) }))}
          onChange={(value) => save({ theme: value as Settings["theme"] })}
        />
        <SelectField
          label={t("settings:text")} value={String(settings.textPercent)} options={textSizes.map((value) => ({ value: String(value), label: `${value} %` }))}
          onChange={(value) => save({ textPercent: Number(value) as Settings["textPercent"] })}
        />
      </Card>
      <Card title={t("settings:signals")}>
        <CheckField label={t("settings:sound")} hint={t("settings:soundHint")} checked={settings.soundCues} onChange={(soundCues) => save({ soundCues })} />
        <CheckField label={t("settings:reminders")} hint={t("settings:remindersHint")} checked={settings.reminders} onChange={(reminders) => save({ reminders })} />
      </Card>
      <Card>
        <RadioGroup
          legend={t("settings:role.label")} value={settings.role} onChange={(value) => save({ role: value as AppRole })}
          options={(["patient", "therapist"] as const).map((value) => ({ value, label: t(`settings:role.${value}`) }))}
        />
      </Card>
      {settings.role === "therapist" && <KeyCard />}
      <NotMedical />
    </Screen>
  );
}
