import { useState } from "preact/hooks";
import { importLists, type ImportPlan } from "../../export/import-plan";
import { Button, CheckField, Notice } from "../../parts";
import { t } from "../../text";
import { formatNumber } from "../../text/format";

interface PreviewProps {
  readonly plan: ImportPlan;
  readonly busy: boolean;
  readonly onImport: (takesSettings: boolean) => void;
  readonly onCancel: () => void;
}

/** Says what a file has and what would come of it, before anything is written. */
export function ImportPreview({ plan, busy, onImport, onCancel }: PreviewProps) {
  const [takesSettings, setTakesSettings] = useState(false);
  const lists = importLists.filter((list) => plan.counts[list].inFile > 0);
  return (
    <>
      <table class="data-counts">
        <caption class="only-read">{t("data:preview.caption")}</caption>
        <thead>
          <tr><th scope="col">{t("data:preview.what")}</th><th scope="col">{t("data:preview.inFile")}</th><th scope="col">{t("data:preview.here")}</th></tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <tr key={list}>
              <th scope="row">{t(`data:list.${list}`)}</th>
              <td>{formatNumber(plan.counts[list].inFile)}</td>
              <td>{formatNumber(plan.counts[list].here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{t(lists.length > 0 ? "data:preview.rule" : "data:preview.empty")}</p>
      {plan.newOwner && <Notice kind="info">{t("data:preview.owner", { name: plan.newOwner.name })}</Notice>}
      {plan.settings && <CheckField label={t("data:preview.settings")} hint={t("data:preview.settingsHint")} checked={takesSettings} onChange={setTakesSettings} />}
      <div class="row">
        <Button kind="primary" busy={busy} onClick={() => onImport(takesSettings)}>{t("data:import.now")}</Button>
        <Button kind="quiet" disabled={busy} onClick={onCancel}>{t("common:cancel")}</Button>
      </div>
    </>
  );
}
