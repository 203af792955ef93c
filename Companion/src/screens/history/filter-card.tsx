import { useId } from "preact/hooks";
import { siteName } from "../../body";
import { Button, SelectField } from "../../parts";
import type { Patient } from "../../storage/model";
import { t } from "../../text";
import type { Entry } from "./entries";
import { answered, choices, noFilter, nobody, periods, type ListFilter, type Period } from "./filter";
import { kindKeyWord, outcomeKeyWord } from "./words";

interface FilterCardProps {
  readonly filter: ListFilter;
  readonly entries: readonly Entry[];
  readonly patients: readonly Patient[];
  readonly onChange: (filter: ListFilter) => void;
}

/** A day, by the browser's own date field. */
function DayField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (day: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}

/** What the list shows, folded away until it is asked for. */
export function FilterCard({ filter, entries, patients, onChange }: FilterCardProps) {
  const { sites, outcomes, kinds } = choices(entries);
  const all = { value: "", label: t("history:filter.all") };
  const count = answered(filter);
  const set = (change: Partial<ListFilter>) => onChange({ ...filter, ...change });
  return (
    <details class="card filter-card">
      <summary>{count === 0 ? t("history:filter.title") : t("history:filter.titleActive", { count })}</summary>
      <div class="filter-fields">
        {patients.length > 1 && (
          <SelectField
            label={t("history:filter.patient")} value={filter.patient} onChange={(patient) => set({ patient })}
            options={[all, ...patients.map(({ id, name }) => ({ value: id, label: name })), { value: nobody, label: t("history:list.noPatient") }]}
          />
        )}
        <SelectField
          label={t("history:filter.site")} value={filter.site} onChange={(site) => set({ site })}
          options={[all, ...sites.map((site) => ({ value: String(site), label: siteName(site) }))]}
        />
        <SelectField
          label={t("history:filter.outcome")} value={filter.outcome} onChange={(outcome) => set({ outcome })}
          options={[all, ...outcomes.map((key) => ({ value: key, label: outcomeKeyWord(key) }))]}
        />
        <SelectField
          label={t("history:filter.kind")} value={filter.kind} onChange={(kind) => set({ kind })}
          options={[all, ...kinds.map((key) => ({ value: key, label: kindKeyWord(key) }))]}
        />
        <SelectField
          label={t("history:filter.period")} value={filter.period} onChange={(period) => set({ period: period as Period })}
          options={periods.map((period) => ({ value: period, label: t(`history:filter.periods.${period}`) }))}
        />
        {filter.period === "own" && (
          <>
            <DayField label={t("history:filter.from")} value={filter.fromDay} onChange={(fromDay) => set({ fromDay })} />
            <DayField label={t("history:filter.to")} value={filter.toDay} onChange={(toDay) => set({ toDay })} />
          </>
        )}
      </div>
      {count > 0 && <Button kind="quiet" onClick={() => onChange(noFilter)}>{t("history:list.reset")}</Button>}
    </details>
  );
}
