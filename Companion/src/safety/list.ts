// What the treatment is not done with: the project's field list ("not on"; its second part is common knowledge, not traced to a source). Their sentences are `safety:item.<key>` and `safety:why.<key>`.

import type { MuscleKey } from "../body/muscles";

/** Where a condition forbids the treatment: anywhere on the body, at the spot that is pressed (it is asked for that spot), or on the legs. */
export type SafetyScope = "body" | "spot" | "legs";

/** In which part of the list a condition is asked. */
export type SafetyGroup = "spot" | "vessels" | "bones" | "general";

/** One condition. */
export interface SafetyItem {
  readonly key: string;
  readonly group: SafetyGroup;
  readonly scope: SafetyScope;
  /** A doctor's word allows it; the list says so of pregnancy only. */
  readonly doctorMayAllow: boolean;
}

const item = (key: string, group: SafetyGroup, scope: SafetyScope, doctorMayAllow = false): SafetyItem => ({ key, group, scope, doctorMayAllow });

/** The groups in the order in which they are asked. */
export const safetyGroups: readonly SafetyGroup[] = ["spot", "vessels", "bones", "general"];

/** The list in the order in which it is asked. Stored answers name the keys: append, never rename. */
export const safetyItems: readonly SafetyItem[] = [
  item("acuteInflammation", "spot", "spot"),
  item("openWound", "spot", "spot"),
  item("bruise", "spot", "spot"),
  item("neckFrontOrSide", "spot", "spot"),
  item("circulatoryDisturbance", "vessels", "body"),
  item("thrombus", "vessels", "body"),
  item("varicosities", "vessels", "legs"),
  item("aneurysm", "vessels", "body"),
  item("anticoagulants", "vessels", "body"),
  item("osteoporosis", "bones", "body"),
  item("fracture", "bones", "spot"),
  item("infection", "general", "body"),
  item("malignancy", "general", "body"),
  item("neuropathy", "general", "body"),
  item("pregnancy", "general", "body", true),
];

/** Muscles of the legs, where varicose veins lie. */
export const legMuscles: ReadonlySet<MuscleKey> = new Set<MuscleKey>([
  "tensorFasciaeLatae", "medialHamstrings", "bicepsFemoris", "rectusFemoris", "vastusLateralis", "vastusMedialis", "adductors",
  "gastrocnemiusMedial", "gastrocnemiusLateral", "soleus", "tibialisAnterior", "fibularisLongus",
]);
