import { useId } from "preact/hooks";
import { t } from "../../text";

const scores = Array.from({ length: 11 }, (_, score) => score);

/** Pain 0 to 10 by one tap that goes on at once: buttons, because the arrow keys of a scale would answer too early. */
export function PainButtons({ question, onTell }: { readonly question: string; readonly onTell: (score: number) => void }) {
  const id = useId();
  return (
    <div class="pain-buttons" role="group" aria-labelledby={id}>
      <p id={id}><strong>{question}</strong></p>
      <div class="pain-grid numbers">
        {scores.map((score) => (
          <button key={score} type="button" class={score === 10 ? "widest" : undefined} aria-label={t("common:pain.score", { score })} onClick={() => onTell(score)}>{score}</button>
        ))}
      </div>
      <p class="pain-words" aria-hidden="true"><span>{t("common:pain.none")}</span><span>{t("common:pain.worst")}</span></p>
    </div>
  );
}
