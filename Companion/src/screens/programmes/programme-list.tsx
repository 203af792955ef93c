import "./programmes.css";
import { useServices } from "../../app/services";
import { Card, Empty, LinkButton, List, ListItem, NotMedical, Screen } from "../../parts";
import { programmePresets } from "../../programmes";
import { programmeWords } from "../../programmes/words";
import { t } from "../../text";
import { useStored } from "../patient/use-stored";
import { newFrom } from "./draft";
import { ImportProgramme } from "./import-programme";

/** The programmes of this phone, and examples to begin with. */
export function ProgrammeList() {
  const { store } = useServices();
  const programmes = useStored(() => store.programmes.all(), [store.programmes], []);
  return (
    <Screen title={t("programmes:title")} back="#/settings">
      <Card title={t("programmes:own")}>
        {programmes?.length === 0 && <Empty text={t("programmes:none")} />}
        <List>
          {[...programmes ?? []].sort((a, b) => a.name.localeCompare(b.name)).map(({ id, name, programme }) => (
            <ListItem key={id} href={`#/programmes/${encodeURIComponent(id)}`} title={name || t("programmes:unnamed")} detail={`${t(`programmes:kind.${programme.kind}`)}: ${programmeWords(programme)}`} />
          ))}
        </List>
        <LinkButton kind="primary" href={`#/programmes/${newFrom("steady")}`}>{t("programmes:new")}</LinkButton>
        <ImportProgramme />
      </Card>
      <Card title={t("programmes:presets")}>
        <List>
          {programmePresets.map(({ key, programme }) => (
            <ListItem key={key} href={`#/programmes/${newFrom(key)}`} title={t(`programmes:preset.${key}`)} detail={`${t(`programmes:kind.${key}`)}: ${programmeWords(programme)}`} />
          ))}
        </List>
      </Card>
      <NotMedical />
    </Screen>
  );
}
