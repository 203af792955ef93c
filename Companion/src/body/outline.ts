// The drawing: our own figure, as points along the reader's right half of its contour, in the chart's units. The other half is the mirror image (smooth-path.ts).

/** Distance from the middle line (to the reader's right) and height from above, chart's units. */
export type HalfPoint = readonly [fromMiddle: number, y: number];

/** Size of the drawing, chart's units. */
export const chartSize = { width: 400, height: 900 } as const;

/** From the top of the head along neck, arm, side, leg and foot to the middle between the legs. The same from the front and from behind. */
export const bodyOutline: readonly HalfPoint[] = [
  [0, 18], [18, 21], [34, 36], [41, 60], [41, 80], [45, 82], [46, 94], [41, 106], [36, 118], [27, 134], [25, 148], [31, 160],
  [52, 169], [78, 176], [96, 187], [106, 206], [110, 232], [114, 262], [120, 292], [129, 320], [138, 350], [144, 380], [149, 404],
  [157, 422], [163, 446], [163, 468], [157, 484], [149, 484], [143, 464], [139, 450], [133, 452], [130, 438], [133, 418], [132, 402],
  [124, 376], [113, 348], [105, 320], [98, 296], [93, 272], [87, 248], [82, 230],
  [79, 252], [75, 282], [68, 312], [65, 334], [68, 356], [77, 388], [85, 420], [89, 454], [89, 492], [85, 540], [78, 590], [72, 628],
  [70, 654], [74, 686], [75, 716], [69, 762], [60, 812], [57, 838], [62, 856], [71, 872], [69, 882], [52, 885], [39, 881], [37, 864], [39, 840],
  [38, 810], [32, 762], [27, 716], [28, 686], [33, 654], [31, 628], [24, 590], [15, 540], [6, 504], [0, 494],
];

/** A line inside of the figure; drawn on both halves. */
export type HalfLine = readonly HalfPoint[];

/** What one sees from behind: shoulder blades, lower ribs, pelvis, folds of buttock and knee, calves, heels. */
export const backLines: readonly HalfLine[] = [
  [[74, 196], [52, 200], [36, 196], [38, 222], [50, 254], [62, 238], [72, 214]],
  [[8, 366], [30, 358], [58, 362], [72, 374]],
  [[4, 476], [24, 490], [52, 490], [76, 478]],
  [[38, 650], [50, 656], [64, 650]],
  [[50, 690], [50, 716], [42, 738]],
  [[50, 716], [58, 738]],
];

/** The spine: on the middle line, so that it is no pair. */
export const spineLine: HalfLine = [[0, 158], [0, 260], [0, 400], [0, 472]];

/** What one sees from the front: collar bones, chest, arch of the ribs, groins, kneecaps, shins. */
export const frontLines: readonly HalfLine[] = [
  [[8, 174], [34, 172], [62, 174], [84, 180]],
  [[4, 250], [28, 262], [58, 256], [78, 234]],
  [[6, 276], [24, 296], [46, 326]],
  [[10, 478], [34, 450], [60, 418], [72, 396]],
  [[41, 634], [52, 628], [63, 634], [63, 650], [52, 656], [41, 650], [41, 634]],
  [[50, 672], [47, 720], [46, 780]],
];

/** The middle of the trunk from the front. */
export const trunkLine: HalfLine = [[0, 180], [0, 250], [0, 330], [0, 400]];

/** Where nobody presses; each has its name in body.json. Ellipses on both halves. */
export interface NoGoZone {
  readonly key: "frontOfNeck" | "armpit" | "crookOfElbow" | "groin" | "hollowOfKnee" | "spine";
  readonly view: "front" | "back";
  readonly fromMiddle: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

/** General anatomy: large vessels and nerves lie near the surface there, and over the spine nothing but bone. */
export const noGoZones: readonly NoGoZone[] = [
  { key: "frontOfNeck", view: "front", fromMiddle: 0, y: 150, radiusX: 27, radiusY: 19 },
  { key: "armpit", view: "front", fromMiddle: 80, y: 238, radiusX: 7, radiusY: 12 },
  { key: "crookOfElbow", view: "front", fromMiddle: 112, y: 304, radiusX: 10, radiusY: 12 },
  { key: "groin", view: "front", fromMiddle: 38, y: 456, radiusX: 16, radiusY: 18 },
  { key: "hollowOfKnee", view: "back", fromMiddle: 51, y: 646, radiusX: 14, radiusY: 18 },
  { key: "spine", view: "back", fromMiddle: 0, y: 310, radiusX: 4, radiusY: 150 },
];
