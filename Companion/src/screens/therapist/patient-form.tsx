import { useState } from "preact/hooks";
import { BodyChart, siteName } from "../../body";
import { Button, Dialog, Notice, TextField } from "../../parts";
import type { Patient } from "../../storage/model";
import { t } from "../../text";
import type { PatientWords } from "./new-patient";

const mostNameCharacters = 80;
const mostNotesCharacters = 4_000;

interface PatientFormProps {
  readonly title: string;
  /** null: a new one. */
  readonly patient: Patient | null;
  /** Keeps it; resolves with what went wrong, in words, or null. */
  readonly onSave: (words: PatientWords) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Name, notes and main site of a patient, in a dialog. */
export function PatientForm({ title, patient, onSave, onClose }: PatientFormProps) {
  const [name, setName] = useState(patient?.name ?? "");
  const [notes, setNotes] = useState(patient?.notes ?? "");
  const [mainSite, setMainSite] = useState(patient?.mainSite ?? 0);
  const [choosesSite, setChoosesSite] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [saves, setSaves] = useState(false);
  const isNamed = name.trim() !== "";
  async function save(): Promise<void> {
    setWasTried(true);
    if (!isNamed) return;
    setSaves(true);
    const failure = await onSave({ name: name.trim(), notes: notes.trim(), mainSite });
    setSaves(false);
    setTrouble(failure);
    if (failure === null) onClose();
  }
  return (
    <Dialog open title={title} onClose={onClose}>
      <TextField
        label={t("therapist:form.name")} hint={t("therapist:form.nameHint")} value={name} maxLength={mostNameCharacters} onInput={setName}
        error={wasTried && !isNamed ? t("therapist:form.nameMissing") : null}
      />
      <TextField label={t("therapist:form.notes")} value={notes} maxLength={mostNotesCharacters} multiline onInput={setNotes} />
      <p><strong>{t("therapist:form.mainSite")}</strong><br />{siteName(mainSite)}</p>
      <div class="row">
        <Button onClick={() => setChoosesSite(!choosesSite)}>{t(choosesSite ? "therapist:form.closeChart" : "therapist:form.openChart")}</Button>
        {mainSite !== 0 && <Button kind="quiet" onClick={() => setMainSite(0)}>{t("therapist:form.noSite")}</Button>}
      </div>
      {choosesSite && <BodyChart value={mainSite} onChange={setMainSite} />}
      {trouble !== null && <Notice kind="danger">{trouble}</Notice>}
      <div class="row">
        <Button kind="primary" busy={saves} onClick={() => void save()}>{t("common:save")}</Button>
        <Button kind="quiet" onClick={onClose}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}
