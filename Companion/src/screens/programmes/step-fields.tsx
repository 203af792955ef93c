import { Button, Card } from "../../parts";
import { stepCountOf } from "../../programmes";
import { stepAfterLast } from "../../programmes/as-kind";
import type { ProgrammeStep } from "../../protocol/messages";
import { t } from "../../text";
import { milliNewtonsOf } from "./head-fields";
import { NumberOfProgrammeField, type EditorFields } from "./number-of-programme";

const milliNewtonsPerNewton = 1_000;
const newtonsPerCentiNewton = 0.01;

/** The steps, each with its target, tolerance, time and rest. */
export function StepFields(fields: EditorFields) {
  const { programme, onChange } = fields;
  const { kind, steps } = programme;
  const { lowest, highest } = stepCountOf(kind);
  const isOne = highest === 1;
  const isThreshold = kind === "threshold";
  const change = (index: number, part: Partial<ProgrammeStep>): void => onChange({ ...programme, steps: steps.map((step, at) => (at === index ? { ...step, ...part } : step)) });
  return (
    <>
      {steps.map((step, index) => (
        <Card key={index} title={isOne ? undefined : t("programmes:step", { number: index + 1 })}>
          <div class="step-fields">
            <NumberOfProgrammeField
              fields={fields} field="target" step={index} label={t(isThreshold ? "programmes:field.end" : "programmes:field.target")} unit="N"
              value={step.targetMilliNewtons / milliNewtonsPerNewton} by={0.5} scale={newtonsPerCentiNewton} onValue={(newtons) => change(index, { targetMilliNewtons: milliNewtonsOf(newtons) })}
            />
            <NumberOfProgrammeField
              fields={fields} field="tolerance" step={index} label={t("programmes:field.tolerance")} unit="± %" value={step.tolerancePercent} by={1}
              onValue={(tolerancePercent) => change(index, { tolerancePercent })}
            />
            {!isThreshold && (
              <NumberOfProgrammeField
                fields={fields} field="hold" step={index} label={t("programmes:field.hold")} unit="s" value={step.holdSeconds} by={1} onValue={(holdSeconds) => change(index, { holdSeconds })}
              />
            )}
            <NumberOfProgrammeField
              fields={fields} field="rest" step={index} label={t("programmes:field.rest")} unit="s" value={step.restSeconds} by={5} onValue={(restSeconds) => change(index, { restSeconds })}
            />
          </div>
          {steps.length > lowest && (
            <Button kind="quiet" onClick={() => onChange({ ...programme, steps: steps.filter((_, at) => at !== index) })}>{t("programmes:removeStep", { number: index + 1 })}</Button>
          )}
        </Card>
      ))}
      {steps.length < highest && <Button onClick={() => onChange({ ...programme, steps: [...steps, stepAfterLast(steps)] })}>{t("programmes:addStep")}</Button>}
    </>
  );
}
