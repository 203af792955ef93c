import { useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, CheckField, Dialog, LinkButton, Notice } from "../../parts";
import { tellsPain } from "../../storage";
import type { Patient } from "../../storage/model";
import { t } from "../../text";
import { useWork } from "../data/use-work";
import { useStored } from "../patient/use-stored";

interface RemovePatientProps {
  readonly patient: Patient;
  /** How many of the patient's sessions are kept. */
  readonly sessions: number;
}

/** Deletes a patient with all that is kept about them: says what goes, offers a copy, and asks twice. */
export function RemovePatient({ patient, sessions }: RemovePatientProps) {
  const { store, session: run } = useServices();
  const [open, setOpen] = useState(false);
  const [isSure, setIsSure] = useState(false);
  const work = useWork();
  const holds = useStored(async () => (await store.holds.list({ patientId: patient.id })).filter((hold) => !tellsPain(hold)).length, [store.holds], [patient.id]);

  function close(): void {
    setOpen(false);
    setIsSure(false);
    work.forget();
  }

  async function remove(): Promise<void> {
    const ended = await work.run(async () => {
      if (run.session.peek()?.patientId === patient.id) await run.end(); // or its next answer would be kept
      await store.removePatient(patient.id);
      return true;
    });
    if (ended) navigate("#/patients", true);
  }

  const counts = { sessions: t("therapist:remove.sessions", { count: sessions }), holds: t("therapist:remove.holds", { count: holds ?? 0 }) };
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>{t("therapist:remove.open")}</Button>
      <Dialog open={open} title={t("therapist:remove.title", { name: patient.name })} onClose={close}>
        <p>{t("therapist:remove.what", counts)}</p>
        <p>{t("therapist:remove.onDevice")}</p>
        <p>{t("therapist:remove.copy")}</p>
        <LinkButton href="#/data">{t("therapist:remove.toCopy")}</LinkButton>
        <CheckField label={t("therapist:remove.sure")} checked={isSure} onChange={setIsSure} />
        {work.error !== null && <Notice kind="danger">{work.error}</Notice>}
        <div class="row">
          <Button kind="danger" disabled={!isSure || holds === undefined} busy={work.busy} onClick={() => void remove()}>{t("therapist:remove.now")}</Button>
          <Button kind="quiet" onClick={close}>{t("common:cancel")}</Button>
        </div>
      </Dialog>
    </>
  );
}
