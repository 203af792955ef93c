import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, CheckField, Notice, ProgressBar, RadioGroup, SelectField } from "../../parts";
import type { AppRole, Patient } from "../../storage/model";
import { t } from "../../text";
import { formatNumber } from "../../text/format";
import { canShare, saveFile, shareFile } from "./deliver";
import { exportKinds, makeFile, type ExportFile, type ExportKind } from "./exports";
import { useTable } from "./use-table";
import { useWork } from "./use-work";

const everybody = "";
const bytesInKilobyte = 1000;

/** Only a therapist has patients to hand a file to. */
function kindsFor(role: AppRole | null): readonly ExportKind[] {
  return exportKinds.filter((kind) => kind !== "handover" || role === "therapist");
}

/** Writes a file: whose, what for, then save or share. */
export function ExportCard() {
  const { store, now } = useServices();
  const { role } = store.settings.value;
  const patients = useTable(store.patients);
  const [kind, setKind] = useState<ExportKind>("copy");
  const [patientId, setPatientId] = useState(everybody);
  const [withNames, setWithNames] = useState(false);
  const [file, setFile] = useState<ExportFile | null>(null);
  const work = useWork();
  const patient = patients?.find(({ id }) => id === patientId) ?? null;
  const lacksPatient = kind === "handover" && !patient;

  async function write(): Promise<void> {
    setFile(null);
    const made = await work.run((onProgress) => makeFile(store, { kind, patient, withNames }, now(), onProgress));
    if (!made) return;
    setFile(made);
    saveFile(made);
  }

  return (
    <Card title={t("data:export.title")}>
      <RadioGroup
        legend={t("data:export.kind")} value={kind} onChange={(value) => setKind(value as ExportKind)}
        options={kindsFor(role).map((value) => ({ value, label: t(`data:kind.${value}.label`), hint: t(`data:kind.${value}.hint`) }))}
      />
      <SelectField label={t("data:export.whose")} value={patientId} onChange={setPatientId} options={whose(patients ?? [])} hint={lacksPatient ? t("data:export.choosePatient") : undefined} />
      {kind === "clinic" && <CheckField label={t("data:export.withNames")} hint={t("data:export.withNamesHint")} checked={withNames} onChange={setWithNames} />}
      <Button kind="primary" busy={work.busy} disabled={patients === null || lacksPatient} onClick={() => void write()}>{t("data:export.save")}</Button>
      {work.progress && <ProgressBar label={t("data:export.running")} value={work.progress.done} max={work.progress.total} />}
      {work.error && <Notice kind="warning">{work.error}</Notice>}
      {file && <Ready file={file} />}
    </Card>
  );
}

function whose(patients: readonly Patient[]): { value: string; label: string }[] {
  const named = [...patients].sort((one, other) => one.name.localeCompare(other.name)).map(({ id, name, number }) => ({ value: id, label: name || t("data:export.number", { number }) }));
  return [{ value: everybody, label: t("data:export.everybody") }, ...named];
}

function Ready({ file }: { readonly file: ExportFile }) {
  const kilobytes = formatNumber(Math.ceil(file.text.length / bytesInKilobyte));
  return (
    <Notice kind="good" title={t("data:export.ready")}>
      <p class="data-file">{t("data:export.readyFile", { name: file.name, kilobytes })}</p>
      <div class="row">
        {canShare(file) && <Button onClick={() => void shareFile(file)}>{t("data:export.share")}</Button>}
        <Button kind="quiet" onClick={() => saveFile(file)}>{t("data:export.again")}</Button>
      </div>
    </Notice>
  );
}
