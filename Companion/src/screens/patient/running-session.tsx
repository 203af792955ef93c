import { useEffect } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Notice, Screen } from "../../parts";
import { t } from "../../text";
import { HoldsStep } from "./holds-step";
import { PainButtons } from "./pain-buttons";
import { SafetyCheck } from "./safety-check";
import { SafetyRefused } from "./safety-refused";
import { SiteStep } from "./site-step";
import { SummaryStep } from "./summary-step";
import type { CourseView } from "./use-course";

/** The session that runs on the patient's phone, step by step. */
export function RunningSession({ view }: { readonly view: CourseView }) {
  const { session } = useServices();
  const step = session.step.value;
  const { trouble } = session;
  useEffect(() => { scrollTo(0, 0); }, [step]);
  const isFirst = step === "safety";
  const isOver = step === "summary" || step === "refused";
  return (
    <Screen
      title={t(`patient:step.${step}`)}
      actions={!isFirst && !isOver && <Button kind="quiet" onClick={() => session.back()}>{t("common:back")}</Button>}
    >
      {trouble.value && <Notice kind="warning"><p>{t(`patient:trouble.${trouble.value.matter}`)} {t(`link:result.${trouble.value.error.result}`)}</p></Notice>}
      {step === "safety" && <SafetyCheck reason={session.asking.value.reason} form={session.asking.value.form} onAnswer={(answers) => void session.answerSafety(answers)} />}
      {step === "refused" && <SafetyRefused verdict={session.verdict.value} onBack={() => session.back()} onEnd={() => void session.end()} />}
      {step === "site" && <SiteStep patient={view.patient} />}
      {step === "painBefore" && <PainButtons question={t("patient:pain.before")} onTell={(score) => void session.tellPain(score)} />}
      {step === "holds" && <HoldsStep />}
      {step === "painAfter" && <PainButtons question={t("patient:pain.after")} onTell={(score) => void session.tellPain(score)} />}
      {step === "summary" && <SummaryStep view={view} />}
      {!isOver && step !== "painAfter" && <Button kind="quiet" onClick={() => void session.end()}>{t("patient:leave")}</Button>}
    </Screen>
  );
}
