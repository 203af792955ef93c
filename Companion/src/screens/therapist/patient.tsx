import "./therapist.css";
import { useState } from "preact/hooks";
import type { ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { siteName } from "../../body";
import { Button, Card, LinkButton, NotMedical, Notice, Screen } from "../../parts";
import { openSession } from "../../session";
import type { Patient } from "../../storage/model";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { MeasurementLeft } from "../hold/measurement-left";
import { useCourse, type CourseView } from "../patient/use-course";
import { useStored } from "../patient/use-stored";
import { CourseCard } from "./course-card";
import { kept } from "./kept";
import { PatientForm } from "./patient-form";
import { RemovePatient } from "./remove-patient";
import { holdCounts } from "./session-facts";
import { SessionsCard } from "./sessions-card";

function Details({ patient, sessions, onChange }: { readonly patient: Patient; readonly sessions: number; readonly onChange: (change: Partial<Patient>) => Promise<string | null> }) {
  const [edits, setEdits] = useState(false);
  return (
    <Card title={t("therapist:patient.details")}>
      <dl class="trend">
        <dt>{t("therapist:form.mainSite")}</dt>
        <dd>{siteName(patient.mainSite)}</dd>
        <dt>{t("therapist:patient.since")}</dt>
        <dd>{formatDate(patient.createdAtMs)}</dd>
      </dl>
      {patient.notes !== "" && <p class="notes">{patient.notes}</p>}
      <div class="row">
        <Button onClick={() => setEdits(true)}>{t("common:edit")}</Button>
        <Button kind="quiet" onClick={() => void onChange({ archived: !patient.archived })}>{t(patient.archived ? "therapist:patient.bringBack" : "therapist:patient.archive")}</Button>
        <RemovePatient patient={patient} sessions={sessions} />
      </div>
      {edits && <PatientForm title={t("therapist:patient.edit")} patient={patient} onSave={onChange} onClose={() => setEdits(false)} />}
    </Card>
  );
}

function Shown({ view }: { readonly view: CourseView }) {
  const { store, session, now } = useServices();
  const { patient, sessions } = view;
  const [trouble, setTrouble] = useState<string | null>(null);
  const counts = useStored(async () => holdCounts(await store.holds.list({ patientId: patient.id })), [store.holds], [patient.id]);
  const open = useStored(() => openSession(store, patient.id, "therapist", now()), [store.sessions], [patient.id]);
  const isRunning = session.session.value?.patientId === patient.id || Boolean(open);
  async function change(part: Partial<Patient>): Promise<string | null> {
    const failure = await kept(async () => store.patients.put({ ...(await store.patients.get(patient.id) ?? patient), ...part }));
    setTrouble(failure);
    return failure;
  }
  return (
    <Screen title={patient.name} back="#/patients">
      {patient.archived && <Notice kind="info">{t("therapist:patient.isArchived")}</Notice>}
      {trouble !== null && <Notice kind="danger">{trouble}</Notice>}
      <MeasurementLeft />
      {!patient.archived && (
        <div class="row">
          <LinkButton kind="primary" href={`#/patients/${patient.id}/session`}>{t(isRunning ? "therapist:patient.goOn" : "therapist:patient.start")}</LinkButton>
          <LinkButton href={`#/patients/${patient.id}/prescribe`}>{t("therapist:patient.prescribe")}</LinkButton>
        </div>
      )}
      <CourseCard view={view} />
      <SessionsCard sessions={sessions} holdCounts={counts ?? new Map()} />
      <Details patient={patient} sessions={sessions.length} onChange={change} />
      <NotMedical />
    </Screen>
  );
}

/** One patient: the course, the sessions, and what can be done. */
export function PatientScreen({ params }: ScreenProps) {
  const view = useCourse(params["id"] ?? "");
  if (view === undefined) return <p class="empty">{t("common:loading")}</p>;
  if (view !== null) return <Shown view={view} />;
  return (
    <Screen title={t("therapist:patient.gone")} back="#/patients">
      <p>{t("therapist:patient.goneText")}</p>
    </Screen>
  );
}
