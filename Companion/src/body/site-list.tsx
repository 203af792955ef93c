import { useId, useState } from "preact/hooks";
import { Empty, TextField } from "../parts";
import { t } from "../text";
import { muscles, type MuscleKey } from "./muscles";
import { matches } from "./search";
import { sites } from "./sites";
import { markedName, muscleName } from "./words";

interface SiteListProps {
  readonly value: number;
  readonly onChange: (site: number) => void;
  readonly marks: ReadonlyMap<number, number> | undefined;
}

/** All sites by the names of their muscles, searched by name, Latin name or where the muscle's pain is felt. */
export function SiteList({ value, onChange, marks }: SiteListProps) {
  const [typed, setTyped] = useState("");
  const name = useId();
  const found = (Object.keys(muscles) as MuscleKey[])
    .filter((muscle) => matches(typed, [muscleName(muscle), muscles[muscle].latin, t(`body:referral.${muscle}`)]))
    .sort((a, b) => muscleName(a).localeCompare(muscleName(b)));
  return (
    <div class="site-list">
      <TextField type="search" label={t("body:chart.search")} hint={t("body:chart.searchHint")} value={typed} onInput={setTyped} />
      <p class="only-read" role="status">{t("body:chart.found", { count: found.length })}</p>
      {found.length === 0 && <Empty text={t("body:chart.nothingFound")} />}
      <ul class="list">
        {found.map((muscle) => (
          <li key={muscle} class="site-row">
            <span class="names"><span>{muscleName(muscle)}</span><span class="quiet" lang="la">{muscles[muscle].latin}</span></span>
            {sites.filter((site) => site.muscle === muscle).map((site) => (
              <label key={site.number} class="side">
                <input type="radio" name={name} checked={site.number === value} aria-label={markedName(site.number, marks)} onChange={() => onChange(site.number)} />
                <span aria-hidden="true">{t(`body:side.${site.side}`)}{marks?.has(site.number) ? ` · ${marks.get(site.number)}` : ""}</span>
              </label>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
