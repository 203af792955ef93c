import { useId, useState } from "preact/hooks";
import { parseNumber } from "../text/format";

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value; null when nothing is. */
  readonly error?: string | null;
}

function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
}

function Words({ id, hint, error }: { readonly id: string; readonly hint?: string; readonly error?: string | null }) {
  return (
    <>
      {hint && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {error && <span class="error" id={`${id}-error`} role="alert">{error}</span>}
    </>
  );
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly multiline?: boolean;
  readonly maxLength?: number;
  readonly type?: "text" | "search";
}

/** A line or some lines of text. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const shared = {
    id, value: props.value, maxLength: props.maxLength, "aria-invalid": Boolean(props.error), "aria-describedby": describedBy(id, props),
    onInput: (event: Event) => props.onInput((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.multiline ? <textarea {...shared} /> : props.type === "search"
        ? <input type="search" autocomplete="off" {...shared} />
        : <input type="text" autocomplete="off" {...shared} />}
      <Words id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  /** null: empty, or no number. */
  readonly onChange: (value: number | null) => void;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A number, typed with the decimal sign of the language; both signs are understood. */
export function NumberField(props: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && parseNumber(typed) === props.value ? typed : props.value === null ? typed ?? "" : String(props.value);
  return (
    <div class="field">
      <label for={id}>{props.label}{props.unit && <span class="only-read"> ({props.unit})</span>}</label>
      <span class="row" style="flex-wrap: nowrap">
        <input
          id={id} type="text" inputMode="decimal" autocomplete="off" value={shown} aria-invalid={Boolean(props.error)} aria-describedby={describedBy(id, props)}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            props.onChange(parseNumber(event.currentTarget.value));
          }}
          onKeyDown={(event) => {
            const way = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
            if (way === 0) return;
            event.preventDefault();
            const step = props.step ?? 1;
            const next = Math.round(((props.value ?? props.min ?? 0) + way * step) / step) * step;
            props.onChange(Math.min(props.max ?? Infinity, Math.max(props.min ?? -Infinity, Number(next.toFixed(6)))));
          }}
        />
        {props.unit && <span class="unit" aria-hidden="true">{props.unit}</span>}
      </span>
      <Words id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** One of many. */
export function SelectField(props: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} value={props.value} aria-describedby={describedBy(id, props)} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <Words id={id} hint={props.hint} error={props.error} />
    </div>
  );
}

/** Yes or no. */
export function CheckField({ label, hint, checked, onChange }: FieldProps & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="choice" for={id}>
        <input id={id} type="checkbox" checked={checked} aria-describedby={hint && `${id}-hint`} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>{label}</span>
      </label>
      <Words id={id} hint={hint} />
    </div>
  );
}

/** One of few, all in sight. */
export function RadioGroup({ legend, value, options, onChange }: { readonly legend: string; readonly value: string | null; readonly options: readonly (Option & { readonly hint?: string })[]; readonly onChange: (value: string) => void }) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="choice" key={option.value}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}{option.hint && <><br /><span class="quiet">{option.hint}</span></>}</span>
        </label>
      ))}
    </fieldset>
  );
}
