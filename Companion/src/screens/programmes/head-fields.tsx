import { Card, RadioGroup } from "../../parts";
import { repeatsOf, thresholdProgramme } from "../../programmes";
import { t } from "../../text";
import { NumberOfProgrammeField, type EditorFields } from "./number-of-programme";

const milliNewtonsPerNewton = 1_000;
const newtonsPerCentiNewton = 0.01;

/** Repeats and rise, which the whole programme has; nothing where the kind leaves no choice. */
export function HeadFields(fields: EditorFields) {
  const { programme, onChange } = fields;
  const { kind, rampMilliNewtonsPerSecond: ramp } = programme;
  const { lowest, highest } = repeatsOf(kind);
  const isThreshold = kind === "threshold";
  const isGuided = isThreshold || ramp !== 0;
  const setRamp = (rampMilliNewtonsPerSecond: number): void => onChange({ ...programme, rampMilliNewtonsPerSecond });
  return (
    <Card>
      {lowest !== highest && (
        <NumberOfProgrammeField
          fields={fields} field="repeats" step={0} label={t("programmes:field.repeats")} value={programme.repeats} by={1} onValue={(repeats) => onChange({ ...programme, repeats })}
        />
      )}
      {!isThreshold && (
        <RadioGroup
          legend={t("programmes:field.ramp")} value={isGuided ? "guided" : "free"}
          onChange={(value) => setRamp(value === "guided" ? thresholdProgramme.rampMilliNewtonsPerSecond : 0)}
          options={[{ value: "free", label: t("programmes:field.rampFree") }, { value: "guided", label: t("programmes:field.rampGuided") }]}
        />
      )}
      {isGuided && (
        <NumberOfProgrammeField
          fields={fields} field="ramp" step={0} label={t("programmes:field.rise")} unit="N/s" value={ramp / milliNewtonsPerNewton} by={0.5} scale={newtonsPerCentiNewton}
          onValue={(newtons) => setRamp(milliNewtonsOf(newtons))}
        />
      )}
    </Card>
  );
}

/** mN of a typed force: in the link's steps of 10 mN, so that 0.1 + 0.2 is no complaint; anything finer is left as it is, and refused. */
export function milliNewtonsOf(newtons: number): number {
  return Math.round(newtons * milliNewtonsPerNewton * 1_000) / 1_000;
}
