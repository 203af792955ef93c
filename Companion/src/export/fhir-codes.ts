// What the export calls things. A code stands here only where a published source has it:
//  - pain 0 to 10: LOINC 72514-3, so in HL7's and national guides (for one the French "Mesures de santé", profile mesures-observation-pain-severity); unit {score} of UCUM.
//  - categories: http://terminology.hl7.org/CodeSystem/observation-category, hl7.org/fhir/R4/codesystem-observation-category.html.
//  - units: UCUM (N, s, mm2, d).
// Looked for and not found in a source that could be relied on: a LOINC or SNOMED CT code for a pressure pain threshold, for a force of pressing, for its steadiness; SNOMED CT codes
// of the single muscles (no source of SNOMED International's own was at hand, and others contradict one another). These have local codes and their plain text.
// Local systems are fixed random UUIDs as URNs: absolute, nobody's domain, and the same in every export.

import { muscles } from "../body/muscles";
import { siteByNumber } from "../body/sites";
import type { CodeableConcept, Quantity } from "./fhir-types";

/** The code systems that occur. */
export const systems = {
  loinc: "http://loinc.org",
  ucum: "http://unitsofmeasure.org",
  category: "http://terminology.hl7.org/CodeSystem/observation-category",
  local: "urn:uuid:b23e9f22-4f9b-4642-82f3-0aab3fbb7d52",
} as const;

/** What the local identifiers are of. */
export const identifierSystems = {
  patient: "urn:uuid:251929f8-c9d3-46bb-963f-447ab4a83618",
  device: "urn:uuid:d0e59c74-6098-4e9f-be57-fca47e3fae91",
  hold: "urn:uuid:427f1a7d-dec3-49e8-9d5d-4693da245aea",
  session: "urn:uuid:c1b3c37f-c639-4fe3-b81d-e123ac02d1a4",
} as const;

const categories = { therapy: "Therapy", survey: "Survey", exam: "Exam" } as const;

/** A category of Observations. */
export function category(code: keyof typeof categories): CodeableConcept {
  return { coding: [{ system: systems.category, code, display: categories[code] }], text: categories[code] };
}

const localCodes = {
  "session": "Trigger point pressure session",
  "hold": "Guided pressure hold",
  "mean-force": "Mean force while holding",
  "peak-force": "Peak force since the first touch",
  "target-force": "Force asked for",
  "tolerance-force": "Half width of the band around the force asked for",
  "duration": "Time from reaching the band to the end",
  "time-in-band": "Time in the band",
  "rms-error": "Steadiness: RMS error against the force asked for",
  "standard-deviation": "Standard deviation of the force",
  "outcome": "How the hold ended",
  "force-curve": "Mean force over even periods from the first touch on",
  "tip-area": "Area of the tip",
  "pain-before": "Pain before",
  "pain-after": "Pain after",
  "threshold": "Pressure pain threshold, as force on the tip",
  "threshold-before": "Pressure pain threshold before, as force on the tip",
  "threshold-after": "Pressure pain threshold after, as force on the tip",
  "soreness-24h": "Soreness 24 h after",
  "soreness-36h": "Soreness 36 h after",
  "relief-days": "Days of relief",
} as const;
export type LocalCode = keyof typeof localCodes;

/** A concept of this app's own. */
export function local(code: LocalCode): CodeableConcept {
  return { coding: [{ system: systems.local, code, display: localCodes[code] }], text: localCodes[code] };
}

/** A value of this app's own, as "completed" or "mild". */
export function localValue(code: string): CodeableConcept {
  return { coding: [{ system: systems.local, code, display: code }], text: code };
}

/** Pain from 0 to 10, and when it was asked for. */
export function painScore(when: "pain-before" | "pain-after"): CodeableConcept {
  return {
    coding: [
      { system: systems.loinc, code: "72514-3", display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported" },
      { system: systems.local, code: when, display: localCodes[when] },
    ],
    text: localCodes[when],
  };
}

const units = { N: "N", s: "s", mm2: "mm²", d: "d", "{score}": "score" } as const;

/** A number in a unit of UCUM. */
export function quantity(value: number, code: keyof typeof units): Quantity {
  return { value, unit: units[code], system: systems.ucum, code };
}

/** The place on the body by the chart's number: the muscle's Latin name and the side; undefined for none. */
export function bodySite(number: number): CodeableConcept | undefined {
  if (number === 0) return undefined;
  const site = siteByNumber(number);
  const text = site ? `${muscles[site.muscle].latin}, ${site.side}` : `site ${number}`;
  return { coding: [{ system: systems.local, code: `site-${number}`, display: text }], text };
}
