import { NumberField } from "../../parts";
import { rangeOfField, widestAllowance, type Complaints } from "../../programmes";
import type { NumberOfProgramme } from "../../programmes/complaints";
import { rangeWords } from "../../programmes/words";
import type { Programme } from "../../protocol/messages";

/** What the fields of the editor share. */
export interface EditorFields {
  readonly programme: Programme;
  readonly complaints: Complaints;
  readonly onChange: (programme: Programme) => void;
}

interface NumberOfProgrammeProps {
  readonly fields: EditorFields;
  readonly field: NumberOfProgramme;
  /** From 0; 0 for a field of the whole. */
  readonly step: number;
  readonly label: string;
  readonly unit?: string;
  /** As shown; not a number when the field is empty. */
  readonly value: number;
  /** What the arrow keys add. */
  readonly by: number;
  /** Shown units in one of the link's. */
  readonly scale?: number;
  readonly onValue: (value: number) => void;
}

/** A number of a programme, with its range in words below, as an error when it is out of it. */
export function NumberOfProgrammeField({ fields, field, step, label, unit, value, by, scale = 1, onValue }: NumberOfProgrammeProps) {
  const { programme, complaints } = fields;
  const refusal = complaints.refusals.find((one) => one.field === field && one.step === step);
  const range = refusal ?? rangeOfField(complaints.mended, field, step, widestAllowance);
  const words = range ? rangeWords(programme.kind, range) : undefined;
  return (
    <NumberField
      label={label} unit={unit} value={Number.isFinite(value) ? value : null} onChange={(next) => onValue(next ?? Number.NaN)} step={by}
      min={range ? range.lowest * scale : undefined} max={range ? range.highest * scale : undefined} hint={refusal ? undefined : words} error={refusal ? words ?? null : null}
    />
  );
}
