import { siteName } from "../../body";
import { Card } from "../../parts";
import { t } from "../../text";
import { formatDateTime, formatNumber } from "../../text/format";
import type { Entry } from "./entries";
import { figures, formatFigure, type Figure } from "./figures";
import { kindWord, outcomeWord } from "./words";

interface Line {
  readonly key: string;
  readonly value: string;
}

const groups: readonly Figure["group"][] = ["asked", "done", "around"];

/** What of a hold is said in words, by its group. */
function wordLines({ hold: { record, startedAtMs, receivedAtMs } }: Entry): Record<Figure["group"], Line[]> {
  const tip = record.tipAreaSquareMillimetres;
  const isHold = record.outcome !== "painTold";
  const asked = [
    { key: "kind", value: kindWord(record) },
    ...(record.programmeKind === null ? [] : [{ key: "step", value: formatNumber(record.step + 1) }]),
  ];
  const around = [
    { key: "tip", value: tip > 0 ? `${formatNumber(tip)} mm²` : t("history:figure.freeTip") },
    { key: "calibration", value: record.calibrationId > 0 ? String(record.calibrationId) : t("history:figure.noCalibration") },
  ];
  return {
    asked: [{ key: "site", value: siteName(record.site) }, ...(isHold ? asked : [])],
    done: [{ key: "outcome", value: outcomeWord(record) }],
    around: [
      { key: "began", value: record.utcSeconds === null ? t("history:figure.clockless") : formatDateTime(startedAtMs) },
      { key: "received", value: formatDateTime(receivedAtMs) },
      { key: "number", value: String(record.sequence) },
      { key: "boot", value: String(record.boot) },
      ...(isHold ? around : []),
    ],
  };
}

/** All numbers of a hold with their units. */
export function FiguresCard({ entry }: { readonly entry: Entry }) {
  const words = wordLines(entry);
  const numberLines = (group: Figure["group"]): Line[] => figures.filter((figure) => figure.group === group).flatMap((figure) => {
    const value = figure.of(entry.hold.record, entry);
    return value === null ? [] : [{ key: figure.key, value: formatFigure(figure, value) }];
  });
  return (
    <Card title={t("history:hold.numbers")}>
      {groups.map((group) => (
        <section key={group}>
          <h3>{t(`history:group.${group}`)}</h3>
          <dl class="figures-list numbers">
            {[...words[group], ...numberLines(group)].map(({ key, value }) => <div key={key}><dt>{t(`history:figure.${key}`)}</dt><dd>{value}</dd></div>)}
          </dl>
        </section>
      ))}
    </Card>
  );
}
