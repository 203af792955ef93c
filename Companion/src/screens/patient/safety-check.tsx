import "./patient.css";
import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, CheckField, NotMedical, Notice } from "../../parts";
import { safetyGroups, safetyItems, type AskingForm, type AskingReason, type SafetyGroup } from "../../safety";
import type { SafetyAnswers } from "../../storage/model";
import { t } from "../../text";

interface SafetyCheckProps {
  readonly reason: AskingReason;
  /** "each": every part of the list is confirmed by itself. */
  readonly form: AskingForm;
  readonly onAnswer: (answers: SafetyAnswers) => void;
}

/** The safety check before a session. Nothing is ticked at first: what was true last time is asked anew. */
export function SafetyCheck({ reason, form, onAnswer }: SafetyCheckProps) {
  const { now } = useServices();
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<SafetyGroup>>(new Set());
  const [doctorAgreed, setDoctorAgreed] = useState(false);
  const isEach = form === "each";
  const groupsLeft = safetyGroups.filter((group) => !confirmed.has(group) && !itemsOf(group).some(({ key }) => present.has(key))).length;

  const tick = (key: string, isTicked: boolean): void => setPresent(changed(present, key, isTicked));
  const answer = (): void => onAnswer({ askedAtMs: now(), present: [...present], doctorAgreed: doctorAgreed && present.has("pregnancy") });

  return (
    <>
      <p>{t("safety:intro")}</p>
      {isEach ? <Notice kind="warning">{t(`safety:asking.${reason}`)}</Notice> : <p class="quiet">{t(`safety:asking.${reason}`)}</p>}
      {safetyGroups.map((group) => (
        <Card key={group} title={t(`safety:group.${group}`)}>
          <div class="safety-items">
            {itemsOf(group).map(({ key, doctorMayAllow }) => (
              <div key={key}>
                <CheckField label={t(`safety:item.${key}`)} checked={present.has(key)} onChange={(isTicked) => tick(key, isTicked)} />
                {doctorMayAllow && present.has(key) && (
                  <div class="safety-doctor"><CheckField label={t("safety:doctorAgreed")} checked={doctorAgreed} onChange={setDoctorAgreed} /></div>
                )}
              </div>
            ))}
            {isEach && !itemsOf(group).some(({ key }) => present.has(key)) && (
              <div class="safety-none">
                <CheckField label={t("safety:noneInGroup")} checked={confirmed.has(group)} onChange={(isTicked) => setConfirmed(changed(confirmed, group, isTicked))} />
              </div>
            )}
          </div>
        </Card>
      ))}
      <Button kind="primary" disabled={isEach && groupsLeft > 0} onClick={answer}>{t(present.size === 0 ? "safety:none" : "safety:goOn")}</Button>
      {isEach && groupsLeft > 0 && <p class="quiet" role="status">{t("safety:groupsLeft", { count: groupsLeft })}</p>}
      <NotMedical />
    </>
  );
}

const itemsOf = (wanted: SafetyGroup) => safetyItems.filter(({ group }) => group === wanted);

function changed<T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}
