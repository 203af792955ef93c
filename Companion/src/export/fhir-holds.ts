import type { HoldRecord } from "../protocol/messages";
import { bodySite, category, identifierSystems, local, localValue, painScore, quantity } from "./fhir-codes";
import type { Observation, ObservationComponent, Reference, SampledData } from "./fhir-types";
import { hasFigures } from "./holds-csv";
import type { WholeHold } from "./snapshot";

const milli = 1000;
const curveFactor = 0.001; // points are whole mN, the unit is N

/** A hold as an Observation: its figures are components, its curve one of them. A told pain is a pain score, without a device: a person has told it. */
export function holdObservation(hold: WholeHold, subject: Reference | undefined, device: Reference): Observation {
  const { record } = hold;
  const common = {
    resourceType: "Observation",
    identifier: [{ system: identifierSystems.hold, value: hold.key }],
    status: "final",
    effectiveDateTime: new Date(hold.startedAtMs).toISOString(),
    ...(subject && { subject }),
    ...(record.site > 0 && { bodySite: bodySite(record.site) }),
  } as const;
  if (record.outcome === "painTold") {
    return { ...common, category: [category("survey")], code: painScore("pain-after"), ...(record.pain !== null && { valueQuantity: quantity(record.pain, "{score}") }) };
  }
  return { ...common, category: [category("therapy")], code: local("hold"), device, component: components(hold) };
}

function components({ record, curve }: WholeHold): ObservationComponent[] {
  return [
    { code: local("outcome"), valueCodeableConcept: outcomeOf(record) },
    { code: local("target-force"), valueQuantity: newtons(record.targetMilliNewtons) },
    { code: local("tolerance-force"), valueQuantity: newtons(record.toleranceMilliNewtons) },
    ...(hasFigures(record) ? figures(record) : []),
    ...(record.tipAreaSquareMillimetres > 0 ? [{ code: local("tip-area"), valueQuantity: quantity(record.tipAreaSquareMillimetres, "mm2") }] : []),
    ...(record.pain !== null ? [{ code: painScore("pain-before"), valueQuantity: quantity(record.pain, "{score}") }] : []),
    ...(record.thresholdMilliNewtons !== 0 ? [{ code: local("threshold"), valueQuantity: newtons(record.thresholdMilliNewtons) }] : []),
    ...(curve && curve.milliNewtons.length > 0 ? [{ code: local("force-curve"), valueSampledData: sampled(curve.periodMs, curve.milliNewtons) }] : []),
  ];
}

function figures(record: HoldRecord): ObservationComponent[] {
  return [
    { code: local("duration"), valueQuantity: quantity(record.durationMs / milli, "s") },
    { code: local("time-in-band"), valueQuantity: quantity(record.inBandMs / milli, "s") },
    { code: local("mean-force"), valueQuantity: newtons(record.meanMilliNewtons) },
    { code: local("peak-force"), valueQuantity: newtons(record.peakMilliNewtons) },
    { code: local("rms-error"), valueQuantity: newtons(record.rmsErrorMilliNewtons) },
    { code: local("standard-deviation"), valueQuantity: newtons(record.standardDeviationMilliNewtons) },
  ];
}

function newtons(milliNewtons: number): ReturnType<typeof quantity> {
  return quantity(milliNewtons / milli, "N");
}

function outcomeOf({ outcome }: HoldRecord): ReturnType<typeof localValue> {
  return typeof outcome === "string" ? localValue(outcome) : { text: `unknown ${outcome.unknown}` };
}

function sampled(periodMs: number, milliNewtons: readonly number[]): SampledData {
  return { origin: quantity(0, "N"), period: periodMs, factor: curveFactor, dimensions: 1, data: milliNewtons.join(" ") };
}
