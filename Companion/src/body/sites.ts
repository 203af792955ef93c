// The sites of the chart. Their numbers stand in the records of every device for ever: a number is never given another meaning, and a new site gets a new one.

import { muscles, type CautionKey, type MuscleKey } from "./muscles";

export type BodyView = "front" | "back";
/** The patient's own side. */
export type BodySide = "left" | "right";

/** Lowest and highest number that a record can hold for a site; 0 there is none. */
export const siteNumberRange = { lowest: 1, highest: 254 } as const;

/** A place on the body that the device can be set on. */
export interface Site {
  /** 1 to 254, as told to the device. */
  readonly number: number;
  /** Muscle and side: "upperTrapezius.left". */
  readonly key: string;
  readonly muscle: MuscleKey;
  readonly view: BodyView;
  readonly side: BodySide;
  /** Place on the drawing of its view, in the chart's units (outline.ts). */
  readonly x: number;
  readonly y: number;
  readonly caution: CautionKey | null;
}

/** Middle of the drawing, chart's units. */
export const middleX = 200;

/** A pair of sites: the left one has the number, the right one the next. Their distance from the middle and their height, chart's units. */
type Pair = readonly [leftNumber: number, muscle: MuscleKey, view: BodyView, fromMiddle: number, y: number];

const pairs: readonly Pair[] = [
  [1, "upperTrapezius", "back", 53, 173],
  [3, "middleTrapezius", "back", 25, 198],
  [5, "lowerTrapezius", "back", 25, 258],
  [7, "levatorScapulae", "back", 24, 166],
  [9, "suboccipitals", "back", 17, 122],
  [11, "rhomboids", "back", 25, 228],
  [13, "supraspinatus", "back", 56, 202],
  [15, "infraspinatus", "back", 56, 232],
  [17, "teresMajor", "back", 72, 257],
  [19, "latissimusDorsi", "back", 56, 292],
  [21, "erectorSpinaeThoracic", "back", 19, 290],
  [23, "erectorSpinaeLumbar", "back", 19, 348],
  [25, "quadratusLumborum", "back", 49, 346],
  [27, "gluteusMaximus", "back", 55, 462],
  [29, "gluteusMedius", "back", 47, 388],
  [31, "gluteusMinimus", "back", 74, 412],
  [33, "piriformis", "back", 38, 426],
  [35, "medialHamstrings", "back", 32, 562],
  [37, "bicepsFemoris", "back", 62, 562],
  [39, "gastrocnemiusMedial", "back", 35, 690],
  [41, "gastrocnemiusLateral", "back", 65, 690],
  [43, "soleus", "back", 49, 744],
  [45, "posteriorDeltoid", "back", 88, 205],
  [47, "triceps", "back", 101, 256],
  [49, "forearmExtensors", "back", 122, 338],
  [51, "anteriorDeltoid", "front", 88, 205],
  [53, "biceps", "front", 101, 262],
  [55, "forearmFlexors", "front", 119, 340],
  [57, "pectoralisMajor", "front", 56, 212],
  [59, "tensorFasciaeLatae", "front", 74, 424],
  [61, "rectusFemoris", "front", 50, 512],
  [63, "vastusLateralis", "front", 72, 562],
  [65, "vastusMedialis", "front", 36, 606],
  [67, "adductors", "front", 23, 536],
  [69, "tibialisAnterior", "front", 44, 696],
  [71, "fibularisLongus", "front", 70, 714],
];

/** From behind the patient's left is on the reader's left; from the front it is on the right. */
function drawnX(view: BodyView, side: BodySide, fromMiddle: number): number {
  const onReadersLeft = (view === "back") === (side === "left");
  return onReadersLeft ? middleX - fromMiddle : middleX + fromMiddle;
}

function siteOf([leftNumber, muscle, view, fromMiddle, y]: Pair, side: BodySide): Site {
  return {
    number: side === "left" ? leftNumber : leftNumber + 1,
    key: `${muscle}.${side}`,
    muscle, view, side, y,
    x: drawnX(view, side, fromMiddle),
    caution: muscles[muscle].caution,
  };
}

/** All sites, by number. */
export const sites: readonly Site[] = pairs.flatMap((pair) => [siteOf(pair, "left"), siteOf(pair, "right")]);

const byNumber = new Map(sites.map((site) => [site.number, site]));

/** The site of a record; undefined for 0 and for numbers that this chart does not have. */
export function siteByNumber(number: number): Site | undefined {
  return byNumber.get(number);
}
