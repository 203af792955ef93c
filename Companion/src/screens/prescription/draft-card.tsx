import { useState } from "preact/hooks";
import { BodyChart, siteName } from "../../body";
import { Button, Card, Empty, LinkButton, Notice, NumberField, SelectField } from "../../parts";
import { pressesOf } from "../../programmes";
import { programmeWords, rangeWords } from "../../programmes/words";
import type { Programme } from "../../protocol/messages";
import type { StoredProgramme } from "../../storage/model";
import { t } from "../../text";
import { beyondCap, capNewtons, leastCapNewtons, mostHoldsADay, problemValues, type Draft, type DraftProblem } from "./draft";

interface DraftCardProps {
  readonly draft: Draft;
  readonly problem: DraftProblem | null;
  readonly programmes: readonly StoredProgramme[];
  readonly programme: Programme | null;
  readonly onChange: (draft: Draft) => void;
}

const errorFor = (problem: DraftProblem | null, own: DraftProblem): string | null => (problem === own ? t(`therapist:prescribe.problem.${own}`, problemValues) : null);

/** What the patient may do at home: programme, site, cap, holds a day. */
export function DraftCard({ draft, problem, programmes, programme, onChange }: DraftCardProps) {
  const [showsChart, setShowsChart] = useState(false);
  const beyond = problem === "doesNotFit" && programme && draft.capNewtons !== null ? beyondCap(programme, draft.capNewtons) : null;
  function choose(id: string): void {
    const chosen = programmes.find((one) => one.id === id);
    onChange({ ...draft, programmeId: chosen ? id : null, holdsADay: draft.holdsADay ?? (chosen ? pressesOf(chosen.programme) : null) });
  }
  return (
    <Card title={t("therapist:prescribe.what")}>
      {programmes.length === 0 && <><Empty text={t("therapist:session.programme.none")} /><LinkButton href="#/programmes">{t("therapist:session.programme.edit")}</LinkButton></>}
      {programmes.length > 0 && (
        <SelectField
          label={t("therapist:prescribe.programme")} value={draft.programmeId ?? ""} onChange={choose}
          options={[{ value: "", label: t("therapist:prescribe.choose") }, ...programmes.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      )}
      {programme && <p class="quiet">{programmeWords(programme)}</p>}
      {problem === "isThreshold" && <Notice kind="warning">{t("therapist:prescribe.problem.isThreshold")}</Notice>}
      <p><strong>{t("therapist:prescribe.site")}</strong><br />{siteName(draft.site)}</p>
      <div class="row"><Button onClick={() => setShowsChart(!showsChart)}>{t(showsChart ? "therapist:form.closeChart" : "therapist:form.openChart")}</Button></div>
      {showsChart && <BodyChart value={draft.site} onChange={(site) => onChange({ ...draft, site })} />}
      <NumberField
        label={t("therapist:prescribe.cap")} unit="N" value={draft.capNewtons} min={capNewtons.lowest} max={capNewtons.highest} onChange={(cap) => onChange({ ...draft, capNewtons: cap })}
        hint={programme ? t("therapist:prescribe.leastCap", { cap: leastCapNewtons(programme) }) : t("therapist:prescribe.capRange", capNewtons)} error={errorFor(problem, "cap")}
      />
      <p class="quiet">{t("therapist:prescribe.capIsYours")}</p>
      {beyond && programme && (
        <Notice kind="warning" title={t("therapist:prescribe.problem.doesNotFit")}>
          <span>{t("therapist:prescribe.beyond", { field: t(`programmes:field.${beyond.field}`), step: beyond.step + 1, range: rangeWords(programme.kind, beyond, true) })}</span>
        </Notice>
      )}
      <NumberField
        label={t("therapist:prescribe.holdsADay")} value={draft.holdsADay} min={0} max={mostHoldsADay} onChange={(holds) => onChange({ ...draft, holdsADay: holds })}
        hint={programme ? t("therapist:prescribe.holdsHint", { count: pressesOf(programme) }) : t("therapist:prescribe.noLimitHint")} error={errorFor(problem, "holdsADay")}
      />
    </Card>
  );
}
