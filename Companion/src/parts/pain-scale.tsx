import { useId } from "preact/hooks";
import { t } from "../text";

/** The numeric rating scale: 0 no pain to 10 the worst one can think of (NRS-11). */
export function PainScale({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (score: number) => void }) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      <div class="pain numbers">
        {Array.from({ length: 11 }, (_, score) => (
          <label key={score}>
            <input type="radio" name={name} value={score} checked={score === value} onChange={() => onChange(score)} aria-label={t("common:pain.score", { score })} />
            <span aria-hidden="true">{score}</span>
          </label>
        ))}
      </div>
      <div class="pain-words" aria-hidden="true"><span>{t("common:pain.none")}</span><span>{t("common:pain.worst")}</span></div>
    </fieldset>
  );
}
