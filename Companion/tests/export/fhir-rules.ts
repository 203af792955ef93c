// The rules of FHIR R4 (4.0.1) for what the export writes, written down by hand from hl7.org/fhir/R4: names, cardinalities, types, and the invariants bdl-1, -3, -4, -7, obs-6, obs-7.

type Json = Readonly<Record<string, unknown>>;
type Rule = readonly [lowest: 0 | 1, most: 1 | "*", check: (value: unknown, path: string) => string[]];
type Shape = Readonly<Record<string, Rule>>;

const wanted = (condition: boolean, path: string, what: string): string[] => (condition ? [] : [`${path}: ${what}`]);

const text: Rule[2] = (value, path) => wanted(typeof value === "string" && value.trim() !== "" && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value), path, "no string");
const oneOf = (...codes: unknown[]): Rule[2] => (value, path) => wanted(codes.includes(value), path, `none of ${codes.join(", ")}`);
const decimal: Rule[2] = (value, path) => wanted(typeof value === "number" && Number.isFinite(value), path, "no decimal");
const uri: Rule[2] = (value, path) => wanted(typeof value === "string" && /^(?:https?:\/\/|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$)/.test(value), path, "no absolute URI");
const dateTime: Rule[2] = (value, path) =>
  wanted(typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)), path, "no date and time with its zone");
const sampledText: Rule[2] = (value, path) => wanted(typeof value === "string" && /^(?:-?\d+(?:\.\d+)?|E|U|L)(?: (?:-?\d+(?:\.\d+)?|E|U|L))*$/.test(value), path, "no sampled data");

function shaped(shape: Shape): Rule[2] {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [`${path}: no object`];
    const unknown = Object.keys(value).filter((name) => !(name in shape)).map((name) => `${path}.${name}: R4 has no such element here`);
    return [...unknown, ...Object.entries(shape).flatMap(([name, rule]) => checked((value as Json)[name], rule, `${path}.${name}`))];
  };
}

function checked(value: unknown, [lowest, most, check]: Rule, path: string): string[] {
  if (value === undefined) return wanted(lowest === 0, path, "is missing");
  if (most === 1) return check(value, path);
  if (!Array.isArray(value) || value.length === 0) return [`${path}: no list with something in it`];
  return value.flatMap((item: unknown, index) => check(item, `${path}[${index}]`));
}

const knownSystems: Readonly<Record<string, readonly string[] | null>> = {
  "http://loinc.org": ["72514-3"],
  "http://terminology.hl7.org/CodeSystem/observation-category": ["social-history", "vital-signs", "imaging", "laboratory", "procedure", "survey", "exam", "therapy", "activity"],
  "urn:uuid:b23e9f22-4f9b-4642-82f3-0aab3fbb7d52": null,
};

const coding: Rule[2] = (value, path) => {
  const { system, code } = value as Json;
  const codes = knownSystems[String(system)];
  return [
    ...shaped({ system: [1, 1, uri], code: [1, 1, text], display: [0, 1, text] })(value, path),
    ...wanted(codes !== undefined, path, `code system ${String(system)} is not known`),
    ...wanted(codes === null || codes === undefined || codes.includes(String(code)), path, `${String(code)} is not in its system`),
    ...wanted(typeof code === "string" && /^[^\s]+(\s[^\s]+)*$/.test(code), path, "no code"),
  ];
};
const concept = shaped({ coding: [0, "*", coding], text: [0, 1, text] });
const identifier = shaped({ system: [0, 1, uri], value: [0, 1, text] });
const reference = shaped({ reference: [1, 1, uri] });
const quantity = shaped({ value: [1, 1, decimal], unit: [1, 1, text], system: [1, 1, oneOf("http://unitsofmeasure.org")], code: [1, 1, oneOf("N", "s", "mm2", "d", "{score}")] });
const sampledData = shaped({
  origin: [1, 1, quantity], period: [1, 1, decimal], factor: [0, 1, decimal], dimensions: [1, 1, oneOf(1)], data: [0, 1, sampledText],
});

const values: Shape = { valueQuantity: [0, 1, quantity], valueCodeableConcept: [0, 1, concept], valueSampledData: [0, 1, sampledData] };

function oneValue(value: unknown, path: string): string[] {
  return wanted(Object.keys(value as Json).filter((name) => name.startsWith("value")).length <= 1, path, "more than one value[x]");
}

const component: Rule[2] = (value, path) => [...shaped({ code: [1, 1, concept], ...values })(value, path), ...oneValue(value, path)];

const observation: Rule[2] = (value, path) => [
  ...shaped({
    resourceType: [1, 1, oneOf("Observation")],
    identifier: [0, "*", identifier],
    status: [1, 1, oneOf("registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown")],
    category: [0, "*", concept],
    code: [1, 1, concept],
    subject: [0, 1, reference],
    effectiveDateTime: [0, 1, dateTime],
    ...values,
    bodySite: [0, 1, concept],
    device: [0, 1, reference],
    hasMember: [0, "*", reference],
    component: [0, "*", component],
  })(value, path),
  ...oneValue(value, path),
  ...codeOnce(value as Json, path),
];

/** obs-7: a value, or a component with the same code, but not both. */
function codeOnce(value: Json, path: string): string[] {
  const hasValue = Object.keys(value).some((name) => name.startsWith("value"));
  const parts = (value["component"] ?? []) as Json[];
  return wanted(!hasValue || parts.every(({ code }) => JSON.stringify(code) !== JSON.stringify(value["code"])), path, "a value and a component with the same code");
}

const resources: Readonly<Record<string, Rule[2]>> = {
  Observation: observation,
  Patient: shaped({ resourceType: [1, 1, oneOf("Patient")], identifier: [0, "*", identifier], name: [0, "*", shaped({ text: [0, 1, text] })] }),
  Device: shaped({
    resourceType: [1, 1, oneOf("Device")],
    identifier: [0, "*", identifier],
    deviceName: [0, "*", shaped({ name: [1, 1, text], type: [1, 1, oneOf("udi-label-name", "user-friendly-name", "patient-reported-name", "manufacturer-name", "model-name", "other")] })],
    type: [0, 1, concept],
    version: [0, "*", shaped({ value: [1, 1, text] })],
    note: [0, "*", shaped({ text: [1, 1, text] })],
  }),
};

const resource: Rule[2] = (value, path) => resources[String((value as Json)["resourceType"])]?.(value, path) ?? [`${path}: no resource that is written`];

/** What a Bundle has against the rules, with the place; nothing when it keeps all. */
export function complaints(bundle: unknown): string[] {
  const shape = shaped({
    resourceType: [1, 1, oneOf("Bundle")],
    type: [1, 1, oneOf("collection")],
    timestamp: [0, 1, dateTime],
    entry: [0, "*", shaped({ fullUrl: [1, 1, uri], resource: [1, 1, resource] })],
  })(bundle, "Bundle");
  const entries = ((bundle as Json)["entry"] ?? []) as { fullUrl: string; resource: { resourceType: string } }[];
  const kinds = new Map(entries.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  return [
    ...shape,
    ...wanted(kinds.size === entries.length, "Bundle.entry", "a fullUrl stands twice"),
    ...entries.flatMap(({ resource }, index) => unresolved(resource, kinds, `Bundle.entry[${index}]`)),
  ];
}

const targets: Readonly<Record<string, string>> = { subject: "Patient", device: "Device", hasMember: "Observation" };

function unresolved(resource: object, kinds: ReadonlyMap<string, string>, path: string): string[] {
  return Object.entries(resource).flatMap(([name, value]) => {
    const kind = targets[name];
    if (kind === undefined) return [];
    const references = (Array.isArray(value) ? value : [value]) as { reference: string }[];
    return references.flatMap(({ reference }) => wanted(kinds.get(reference) === kind, `${path}.${name}`, `${reference} is no ${kind} of this Bundle`));
  });
}
