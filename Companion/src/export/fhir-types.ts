// As much of FHIR R4 (4.0.1) as the export writes: https://hl7.org/fhir/R4/. Names and cardinalities are the standard's.

/** A code of a system. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** What something is: codes where there are some, and always in words. */
export interface CodeableConcept {
  readonly coding?: readonly Coding[];
  readonly text: string;
}

/** By what a thing is known, and where. */
export interface Identifier {
  readonly system: string;
  readonly value: string;
}

/** Another resource of the Bundle, by its fullUrl. */
export interface Reference {
  readonly reference: string;
}

/** A number and its unit in UCUM. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly system: string;
  readonly code: string;
}

/** A row of values at even times: value = origin + datum × factor. */
export interface SampledData {
  readonly origin: Quantity;
  /** Between two, ms. */
  readonly period: number;
  readonly factor: number;
  readonly dimensions: 1;
  /** Decimals with a space between. */
  readonly data: string;
}

/** The value[x] that are used; one at most. */
export interface Value {
  readonly valueQuantity?: Quantity;
  readonly valueCodeableConcept?: CodeableConcept;
  readonly valueSampledData?: SampledData;
}

/** A part of an Observation. */
export interface ObservationComponent extends Value {
  readonly code: CodeableConcept;
}

/** What was measured, done or told. */
export interface Observation extends Value {
  readonly resourceType: "Observation";
  readonly identifier: readonly Identifier[];
  readonly status: "final";
  readonly category: readonly CodeableConcept[];
  readonly code: CodeableConcept;
  readonly subject?: Reference;
  readonly effectiveDateTime: string;
  readonly bodySite?: CodeableConcept;
  readonly device?: Reference;
  readonly hasMember?: readonly Reference[];
  readonly component?: readonly ObservationComponent[];
}

/** Whom it is about. */
export interface PatientResource {
  readonly resourceType: "Patient";
  readonly identifier: readonly Identifier[];
  readonly name?: readonly { readonly text: string }[];
}

/** What it was measured with. */
export interface DeviceResource {
  readonly resourceType: "Device";
  readonly identifier: readonly Identifier[];
  readonly deviceName: readonly { readonly name: string; readonly type: "user-friendly-name" | "model-name" }[];
  readonly type: CodeableConcept;
  readonly version?: readonly { readonly value: string }[];
  readonly note: readonly { readonly text: string }[];
}

/** What a Bundle has. */
export type Resource = Observation | PatientResource | DeviceResource;

/** A resource in the Bundle. */
export interface Entry {
  readonly fullUrl: string;
  readonly resource: Resource;
}

/** All of it, as one file. */
export interface Bundle {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly timestamp: string;
  readonly entry: readonly Entry[];
}
