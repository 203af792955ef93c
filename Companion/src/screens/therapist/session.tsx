import "./therapist.css";
import { useEffect, useState } from "preact/hooks";
import { navigate, type ScreenProps } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, NotMedical, Notice, Screen } from "../../parts";
import type { Patient, Session } from "../../storage/model";
import { t } from "../../text";
import { StepTrail } from "../calibration/step-trail";
import { SafetyCheck } from "../patient/safety-check";
import { SafetyRefused } from "../patient/safety-refused";
import { useStored } from "../patient/use-stored";
import { HoldsStep } from "./holds-step";
import { kept } from "./kept";
import { PainStep } from "./pain-step";
import { ProgrammeStep } from "./programme-step";
import { siteMarks, withKeptNote } from "./session-facts";
import { canGoBack, flowSteps, placeInFlow } from "./session-flow";
import { SiteStep } from "./site-step";
import { SummaryStep } from "./summary-step";
import { ThresholdStep } from "./threshold-step";

interface StepProps {
  readonly patient: Patient;
  readonly session: Session;
  readonly marks: ReadonlyMap<number, number>;
  /** An answer is on its way to the store. */
  readonly onAnswer: (keeping: Promise<void>) => void;
}

/** The step that is shown, with what it asks. */
function Step({ patient, session, marks, onAnswer }: StepProps) {
  const { session: run } = useServices();
  const leave = async (): Promise<void> => {
    await run.end();
    navigate(`#/patients/${patient.id}`, true);
  };
  switch (run.step.value) {
    case "safety": return <SafetyCheck {...run.asking.value} onAnswer={(answers) => onAnswer(run.answerSafety(answers))} />;
    case "refused": return <SafetyRefused verdict={run.verdict.value} onBack={run.back} onEnd={() => onAnswer(leave())} />;
    case "site": return <SiteStep first={session.site || patient.mainSite} marks={marks} onChoose={(site) => onAnswer(run.chooseSite(site))} />;
    case "painBefore": return <PainStep key="before" when="before" told={session.painBefore} onTell={(score) => onAnswer(run.tellPain(score))} />;
    case "thresholdBefore": return <ThresholdStep key="before" patientName={patient.name} onTell={(force) => onAnswer(run.tellThreshold(force))} />;
    case "programme": return <ProgrammeStep first={session.programmeId} />;
    case "holds": return <HoldsStep sessionId={session.id} patientName={patient.name} />;
    case "thresholdAfter": return <ThresholdStep key="after" patientName={patient.name} onTell={(force) => onAnswer(run.tellThreshold(force))} />;
    case "painAfter": return <PainStep key="after" when="after" told={session.painAfter} onTell={(score) => onAnswer(run.tellPain(score))} />;
    case "summary": return <SummaryStep session={session} />;
    case "none": return null;
  }
}

/** A session of somebody else runs: it is ended first, when the user says so. */
function OtherRuns({ other, onEnd }: { readonly other: string; readonly onEnd: () => void }) {
  return (
    <>
      <Notice kind="warning" title={t("therapist:session.otherTitle")}>{t("therapist:session.otherText", { name: other })}</Notice>
      <Button kind="primary" onClick={onEnd}>{t("therapist:session.otherEnd")}</Button>
    </>
  );
}

/** A session with a patient, from the safety check to the notes. */
export function SessionScreen({ params }: ScreenProps) {
  const { store, session: run } = useServices();
  const id = params["id"] ?? "";
  const [mayBegin, setMayBegin] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const keep = (keeping: Promise<void>): void => void kept(() => keeping).then(setFailure);
  const stored = useStored(async () => ({ patients: await store.patients.all(), sessions: await store.sessions.all() }), [store.patients, store.sessions], [id]);
  const session = run.session.value;
  const patient = stored?.patients.find((one) => one.id === id);
  const other = session && session.patientId !== id ? stored?.patients.find((one) => one.id === session.patientId)?.name ?? null : null;
  const begins = patient !== undefined && (other === null || mayBegin);
  useEffect(() => {
    if (begins) keep(run.begin({ patientId: id, by: "therapist", site: 0, programmeId: null, measuresThreshold: true }));
  }, [run, id, begins]);
  useEffect(() => { scrollTo(0, 0); }, [run.step.value]);
  const isShown = patient !== undefined && session?.patientId === id;
  const { trouble, step } = run;
  return (
    <Screen title={patient ? t("therapist:session.title", { name: patient.name }) : t("therapist:patient.gone")} back={`#/patients/${id}`}>
      {stored && !patient && <p>{t("therapist:patient.goneText")}</p>}
      {other !== null && <OtherRuns other={other} onEnd={() => setMayBegin(true)} />}
      {failure !== null && <div class="session-failure"><Notice kind="danger">{failure}</Notice></div>}
      {isShown && (
        <>
          <StepTrail steps={flowSteps.map((one) => t(`therapist:session.name.${one}`))} at={placeInFlow(step.value)} />
          {trouble.value && <Notice kind="warning" title={t(`therapist:session.trouble.${trouble.value.matter}`)}>{t(`link:result.${trouble.value.error.result}`)}</Notice>}
          <Step key={session.id} patient={patient} session={withKeptNote(session, stored?.sessions ?? [])} onAnswer={keep} marks={siteMarks(stored?.sessions.filter(({ patientId }) => patientId === id) ?? [])} />
          <div class="session-foot">
            {canGoBack(step.value) && <Button onClick={run.back}>{t("therapist:session.back")}</Button>}
            <p class="quiet">{t("therapist:session.kept")}</p>
          </div>
          {step.value !== "safety" && step.value !== "refused" && <NotMedical />}
        </>
      )}
    </Screen>
  );
}
