import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { mostReliefDays, reliefDaysKnown, reliefQuestion, sorenessQuestions, type Treatment } from "../../course";
import { Button, Card, NumberField } from "../../parts";
import type { Session, SorenessLevel } from "../../storage/model";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { useNow } from "./use-now";

const levels: readonly SorenessLevel[] = ["none", "mild", "strong"];

/** The questions that are open after the last sessions: soreness at 24 and 36 h, and days of relief. Nothing when there is none. */
export function FollowUp({ treatments }: { readonly treatments: readonly Treatment[] }) {
  const nowMs = useNow();
  return (
    <>
      {treatments.map((treatment) => (
        <>
          {sorenessQuestions(treatment, nowMs).filter(({ state }) => state === "due").map(({ hours }) => <SorenessCard key={`${treatment.session.id} ${hours}`} session={treatment.session} hours={hours} />)}
          {reliefQuestion(treatment, nowMs) === "due" && <ReliefCard key={`${treatment.session.id} relief`} session={treatment.session} most={mostReliefDays(treatment, nowMs)} />}
        </>
      ))}
    </>
  );
}

function SorenessCard({ session, hours }: { readonly session: Session; readonly hours: 24 | 36 }) {
  const { store, now } = useServices();
  const field = hours === 24 ? "sorenessAt24h" : "sorenessAt36h";
  const tell = async (level: SorenessLevel): Promise<void> => {
    const current = await store.sessions.get(session.id) ?? session;
    await store.sessions.put({ ...current, [field]: { level, answeredAtMs: now() } });
  };
  return (
    <Card title={t(`patient:soreness.title${hours}`, { date: formatDate(session.startedAtMs) })}>
      <p>{t(`patient:soreness.question${hours}`)}</p>
      <div class="answers">{levels.map((level) => <Button key={level} onClick={() => void tell(level)}>{t(`patient:soreness.${level}`)}</Button>)}</div>
    </Card>
  );
}

function ReliefCard({ session, most }: { readonly session: Session; readonly most: number }) {
  const { store } = useServices();
  const [days, setDays] = useState<number | null>(null);
  const [isLater, setLater] = useState(false);
  if (isLater) return null;
  const isGood = days !== null && Number.isInteger(days) && days >= 0 && days <= most;
  const tell = async (): Promise<void> => {
    const current = await store.sessions.get(session.id) ?? session;
    await store.sessions.put({ ...current, reliefDays: days });
  };
  return (
    <Card title={t("patient:relief.title", { date: formatDate(session.startedAtMs) })}>
      <NumberField
        label={t("patient:relief.question")} value={days} onChange={setDays} unit={t("patient:relief.days")} min={0} max={most}
        hint={t("patient:relief.hint", { most, ...reliefDaysKnown })} error={days !== null && !isGood ? t("patient:relief.range", { most }) : null}
      />
      <div class="answers">
        <Button disabled={!isGood} onClick={() => void tell()}>{t("common:save")}</Button>
        <Button kind="quiet" onClick={() => setLater(true)}>{t("patient:relief.still")}</Button>
      </div>
    </Card>
  );
}
