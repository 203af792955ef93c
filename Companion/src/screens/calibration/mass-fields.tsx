import { Button, NumberField } from "../../parts";
import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import { massCount, massProblem, mostKilograms, weightMilliNewtons } from "./masses";

const stepKilograms = 0.1;

/** One known mass, kg, with its weight beside it. */
export function MassField({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (kilograms: number | null) => void }) {
  const problem = massProblem(value);
  const isKnown = value !== null && problem === null;
  return (
    <NumberField
      label={label} value={value} unit="kg" min={0} max={mostKilograms} step={stepKilograms} onChange={onChange}
      hint={isKnown ? formatNewtons(weightMilliNewtons(value), 2) : undefined} error={problem === null ? null : t(`calibration:mass.${problem}`)}
    />
  );
}

interface MassFieldsProps {
  readonly masses: readonly (number | null)[];
  readonly onChange: (masses: readonly (number | null)[]) => void;
}

/** The masses in the order in which they are put on. */
export function MassFields({ masses, onChange }: MassFieldsProps) {
  return (
    <div class="masses">
      {masses.map((mass, index) => (
        <MassField
          key={index} label={t("calibration:mass.number", { number: index + 1 })} value={mass}
          onChange={(kilograms) => onChange(masses.map((old, place) => (place === index ? kilograms : old)))}
        />
      ))}
      <div class="row">
        {masses.length < massCount.highest && <Button onClick={() => onChange([...masses, null])}>{t("calibration:mass.add")}</Button>}
        {masses.length > massCount.lowest && <Button kind="quiet" onClick={() => onChange(masses.slice(0, -1))}>{t("calibration:mass.remove")}</Button>}
      </div>
    </div>
  );
}
