import { siteName } from "../../body";
import { t } from "../../text";
import { formatNewtons, formatNumber, formatPercent, formatTime } from "../../text/format";
import type { Entry } from "./entries";
import { inBandPercent, rmsError } from "./figures";
import { lineId, listView } from "./list-view";
import { outcomeWord, toneOf, toneSigns } from "./words";

const fineDigits = 2;

/** The pain before and after, as far as it was told. */
function painWords({ hold: { record }, painAfter }: Entry): string | null {
  if (record.outcome === "painTold") return record.pain === null ? null : t("history:list.painAfter", { after: formatNumber(record.pain) });
  if (painAfter === null) return record.pain === null ? null : t("history:list.pain", { before: formatNumber(record.pain) });
  if (record.pain === null) return t("history:list.painAfter", { after: formatNumber(painAfter) });
  return t("history:list.painBoth", { before: formatNumber(record.pain), after: formatNumber(painAfter) });
}

/** The numbers of a line. */
function numbers(entry: Entry): string[] {
  const { record } = entry.hold;
  const percent = inBandPercent(record);
  const error = rmsError(record);
  const words = [
    record.thresholdMilliNewtons > 0 ? t("history:list.threshold", { newtons: formatNewtons(record.thresholdMilliNewtons) })
      : record.targetMilliNewtons > 0 ? t("history:list.target", { newtons: formatNewtons(record.targetMilliNewtons) }) : null,
    percent === null ? null : t("history:list.inBand", { percent: formatPercent(percent) }),
    error === null ? null : t("history:list.rms", { newtons: formatNewtons(error, fineDigits) }),
    painWords(entry),
  ];
  return words.filter((each): each is string => each !== null);
}

interface HoldRowProps {
  readonly entry: Entry;
  /** null: not to be shown. */
  readonly patientName: string | null;
}

/** A hold in one line of the list. */
export function HoldRow({ entry, patientName }: HoldRowProps) {
  const { hold } = entry;
  const tone = toneOf(hold.record);
  return (
    <li>
      <a
        id={lineId(hold.key)} class="hold-row" href={`#/history/${hold.key}`}
        onClick={(event) => { listView.opened = { key: hold.key, top: event.currentTarget.getBoundingClientRect().top }; }}
      >
        <span class="when numbers">{formatTime(hold.startedAtMs)}</span>
        <span class="what">
          <span class="head">
            <span class="where">{siteName(hold.record.site)}{patientName !== null && <span class="quiet"> · {patientName}</span>}</span>
            <span class={`ended ${tone}`}><span aria-hidden="true">{toneSigns[tone]}</span> {outcomeWord(hold.record)}</span>
          </span>
          <span class="figures numbers">{numbers(entry).map((each, i) => <span key={i}>{each}{" "}</span>)}</span>
        </span>
      </a>
    </li>
  );
}
