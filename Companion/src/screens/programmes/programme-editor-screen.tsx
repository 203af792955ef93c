import "./programmes.css";
import type { ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { Empty, Screen } from "../../parts";
import { t } from "../../text";
import { useStored } from "../patient/use-stored";
import { presetOf } from "./draft";
import { ProgrammeEditor } from "./programme-editor";

/** One programme: a kept one, or a new one that begins as a preset. */
export function ProgrammeEditorScreen({ params }: ScreenProps) {
  const { store } = useServices();
  const id = params["id"] ?? "";
  const preset = presetOf(id);
  const found = useStored(async () => (await store.programmes.get(id)) ?? null, [], [id]);
  if (preset) return <ProgrammeEditor begun={preset} stored={null} />;
  if (found) return <ProgrammeEditor begun={found} stored={found} />;
  return <Screen title={t("programmes:title")} back="#/programmes">{found === null ? <Empty text={t("programmes:notFound")} /> : <p class="quiet">{t("common:loading")}</p>}</Screen>;
}
