import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, LinkButton, NotMedical, Screen, TextField } from "../../parts";
import { freePatientNumber, patientNumbers } from "../../storage";
import type { Patient } from "../../storage/model";
import { t } from "../../text";

const mostNameLetters = 60;

/** A patient's phone without a patient: takes the therapist's file, or begins by itself. */
export function OwnPatient() {
  const { store, now } = useServices();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);

  async function create(): Promise<void> {
    setBusy(true);
    const number = freePatientNumber((await store.patients.all()).map((patient) => patient.number)) ?? patientNumbers.lowest;
    const me: Patient = {
      id: crypto.randomUUID(), number, name: name.trim() || t("patient:me"), notes: "", createdAtMs: now(), archived: false, mainSite: 0,
    };
    await store.patients.put(me);
    await store.saveSettings({ ownPatientId: me.id });
  }

  return (
    <Screen title={t("patient:today")}>
      <Card title={t("patient:own.import")}>
        <p>{t("patient:own.importText")}</p>
        <LinkButton kind="primary" href="#/data">{t("patient:own.toImport")}</LinkButton>
      </Card>
      <Card title={t("patient:own.create")}>
        <p>{t("patient:own.createText")}</p>
        <TextField label={t("patient:own.name")} hint={t("patient:own.nameHint")} value={name} onInput={setName} maxLength={mostNameLetters} />
        <Button busy={busy} onClick={() => void create()}>{t("patient:own.begin")}</Button>
      </Card>
      <NotMedical />
    </Screen>
  );
}
