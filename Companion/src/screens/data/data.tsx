import "./data.css";
import { Notice, Screen } from "../../parts";
import { t } from "../../text";
import { DeleteCard } from "./delete-card";
import { ExportCard } from "./export-card";
import { ImportCard } from "./import-card";

/** What this phone keeps: copies of it out, a file in, all of it gone. */
export function DataScreen() {
  return (
    <Screen title={t("data:title")} back="#/settings">
      <Notice kind="info"><p>{t("data:where")}</p></Notice>
      <ExportCard />
      <ImportCard />
      <DeleteCard />
    </Screen>
  );
}
