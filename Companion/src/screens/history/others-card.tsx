import { useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { Button, Card, LinkButton, SelectField } from "../../parts";
import { tellsPain } from "../../storage";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import type { Entry } from "./entries";
import { outcomeWord } from "./words";

/** So many holds are offered for a comparison: the newest. */
const mostOffered = 40;

/** The holds beside one in the list, and those that it can be compared with: of the same patient and site. */
export function OthersCard({ entry, entries }: { readonly entry: Entry; readonly entries: readonly Entry[] }) {
  const { hold } = entry;
  const place = entries.findIndex((other) => other.hold.key === hold.key);
  const [newer, older] = [entries[place - 1], entries[place + 1]];
  const similar = entries
    .filter((other) => other.hold.key !== hold.key && !tellsPain(other.hold) && other.hold.patientId === hold.patientId && other.hold.record.site === hold.record.site)
    .slice(0, mostOffered);
  const [chosen, choose] = useState<string | null>(null);
  const otherKey = chosen ?? similar.find((other) => other.hold.startedAtMs < hold.startedAtMs)?.hold.key ?? similar[0]?.hold.key;
  return (
    <Card title={t("history:hold.neighbours")}>
      {(older || newer) && (
        <nav class="row neighbours" aria-label={t("history:hold.neighbours")}>
          {older && <LinkButton href={`#/history/${older.hold.key}`}><span aria-hidden="true">‹</span>{t("history:hold.older")}</LinkButton>}
          {newer && <LinkButton href={`#/history/${newer.hold.key}`}>{t("history:hold.newer")}<span aria-hidden="true">›</span></LinkButton>}
        </nav>
      )}
      {!tellsPain(hold) && (otherKey === undefined ? <p class="quiet">{t("history:hold.noOther")}</p> : (
        <>
          <SelectField
            label={t("history:hold.compareWith")} hint={t("history:hold.compareSame")} value={otherKey} onChange={choose}
            options={similar.map((other) => ({ value: other.hold.key, label: `${formatDateTime(other.hold.startedAtMs)} · ${outcomeWord(other.hold.record)}` }))}
          />
          <Button kind="primary" onClick={() => navigate(`#/compare/${otherKey}/${hold.key}`)}>{t("history:hold.compare")}</Button>
        </>
      ))}
    </Card>
  );
}
