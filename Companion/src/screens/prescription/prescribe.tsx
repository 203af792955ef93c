import "./prescription.css";
import { useMemo, useState } from "preact/hooks";
import type { ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, LinkButton, NotMedical, Notice, Screen } from "../../parts";
import type { Patient, Prescription, StoredProgramme } from "../../storage/model";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import { useStored } from "../patient/use-stored";
import { ConfirmDialog } from "./confirm-dialog";
import { capMilliNewtons, draftProblem, firstDraft, problemValues, usualSite } from "./draft";
import { DraftCard } from "./draft-card";
import { ErrandList } from "./errand-list";
import { createErrandRun } from "./errand-run";
import { FileCard } from "./file-card";
import { TakeBackCard } from "./take-back-card";

interface FormProps {
  readonly patient: Patient;
  /** The site to begin with. */
  readonly usualSite: number;
  readonly last: Prescription | null;
  readonly programmes: readonly StoredProgramme[];
}

function Form({ patient, usualSite, last, programmes }: FormProps) {
  const { link, store, session, now } = useServices();
  const run = useMemo(() => createErrandRun({ link, store, now, onProgramme: session.programmePrescribed }), [link, store, session, now]);
  const [draft, setDraft] = useState(() => firstDraft(last, usualSite));
  const [asks, setAsks] = useState(false);
  const programme = programmes.find(({ id }) => id === draft.programmeId)?.programme ?? null;
  const problem = draftProblem(draft, programme);
  const progress = run.progress.value;
  const busy = progress !== null && progress.failure === null && progress.step !== "finished";
  const isConnected = link.state.value.phase === "ready";

  function send(): void {
    setAsks(false);
    if (!programme || draft.programmeId === null || draft.capNewtons === null || draft.holdsADay === null) return;
    const prescription: Prescription = {
      id: last?.id ?? crypto.randomUUID(), patientId: patient.id, programmeId: draft.programmeId, site: draft.site, capMilliNewtons: capMilliNewtons(draft.capNewtons), holdsADay: draft.holdsADay,
      sentAtMs: null, deviceId: null,
    };
    void run.begin({ kind: "prescribe", prescription, programme });
  }

  return (
    <>
      {last?.sentAtMs != null && <Notice kind="info">{t("therapist:prescribe.sentBefore", { when: formatDateTime(last.sentAtMs) })}</Notice>}
      <DraftCard
        draft={draft} problem={problem} programmes={programmes} programme={programme}
        onChange={(next) => {
          setDraft(next);
          if (!busy) run.forget();
        }}
      />
      {!isConnected && <><Notice kind="info">{t("therapist:prescribe.connect")}</Notice><LinkButton href="#/device">{t("calibration:prepare.toDevice")}</LinkButton></>}
      {problem !== null && <p class="quiet" role="status">{t("therapist:prescribe.notReady", { problem: t(`therapist:prescribe.problem.${problem}`, problemValues) })}</p>}
      <Button kind="primary" busy={busy} disabled={problem !== null || !isConnected} onClick={() => setAsks(true)}>{t("therapist:prescribe.check")}</Button>
      {programme && <ConfirmDialog open={asks} patientName={patient.name} draft={draft} programme={programme} onSend={send} onClose={() => setAsks(false)} />}
      {progress && <ErrandList progress={progress} />}
      <FileCard patient={patient} isSent={last?.sentAtMs != null} />
      {link.status.value?.role === "patient" && <TakeBackCard busy={busy} onTakeBack={() => void run.begin({ kind: "takeBack" })} />}
      <NotMedical />
    </>
  );
}

/** What a patient gets to take home, and sending it to the device. */
export function Prescribe({ params }: ScreenProps) {
  const { store } = useServices();
  const id = params["id"] ?? "";
  const stored = useStored(async () => {
    const [patient, prescriptions, programmes, sessions] = await Promise.all([store.patients.get(id), store.prescriptions.all(), store.programmes.all(), store.sessions.all()]);
    const own = prescriptions.filter(({ patientId }) => patientId === id).sort((a, b) => (b.sentAtMs ?? 0) - (a.sentAtMs ?? 0));
    return { patient, site: usualSite(patient?.mainSite ?? 0, sessions.filter(({ patientId }) => patientId === id)), last: own[0] ?? null, programmes: programmes.sort((a, b) => a.name.localeCompare(b.name)) };
  }, [store.patients, store.prescriptions, store.programmes, store.sessions], [id]);
  if (!stored) return <p class="empty">{t("common:loading")}</p>;
  const { patient, site, last, programmes } = stored;
  return (
    <Screen title={patient ? t("therapist:prescribe.title", { name: patient.name }) : t("therapist:patient.gone")} back={`#/patients/${id}`}>
      {patient ? <Form patient={patient} usualSite={site} last={last} programmes={programmes} /> : <p>{t("therapist:patient.goneText")}</p>}
    </Screen>
  );
}
