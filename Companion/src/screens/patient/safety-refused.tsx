import { Button, NotMedical, Notice } from "../../parts";
import { safetyItems, type SafetyVerdict } from "../../safety";
import { t } from "../../text";

interface SafetyRefusedProps {
  readonly verdict: SafetyVerdict;
  readonly onBack: () => void;
  readonly onEnd: () => void;
}

/** Says that there is no pressing now, why, and what may help. */
export function SafetyRefused({ verdict, onBack, onEnd }: SafetyRefusedProps) {
  if (verdict.kind !== "refused") return null;
  const isItem = (key: string): boolean => safetyItems.some((item) => item.key === key);
  return (
    <>
      <Notice kind="danger" title={t("safety:refused.title")}>
        <p>{t("safety:refused.because")}</p>
        <ul class="plain-list">{verdict.keys.map((key) => <li key={key}>{t(isItem(key) ? `safety:item.${key}` : `safety:refusedKey.${key}`)}</li>)}</ul>
        <p>{t("safety:refused.why")}</p>
      </Notice>
      {verdict.doctorMayAllow ? <p>{t("safety:refused.doctor")}</p> : <p>{t("safety:refused.professional")}</p>}
      {verdict.otherSpotMayBe && <p>{t("safety:refused.otherSpot")}</p>}
      <Button kind="primary" onClick={onEnd}>{t("safety:refused.end")}</Button>
      <Button onClick={onBack}>{t("safety:refused.back")}</Button>
      <NotMedical />
    </>
  );
}
