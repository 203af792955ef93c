// Which part of the drawing is in sight: the whole figure, or one region, so large that a finger tells its sites apart.

import { chartSize } from "./outline";
import { middleX, sites, type BodyView, type Site } from "./sites";

export const regions = ["shoulders", "trunk", "thighs", "lowerLegs", "leftArm", "rightArm"] as const;
export type Region = (typeof regions)[number];

/** A part of the drawing, chart's units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of the chart's frame for its height; the frame stays, whatever is in sight. */
export const frameAspect = 0.8;

/** Drawn around a region, so that its outermost sites are not cut, chart's units. */
const margin = 12;

const trunkHalf = 92;
const armEnd = 196;
const acrossMiddle = (top: number, bottom: number): Box => ({ x: middleX - trunkHalf, y: top, width: 2 * trunkHalf, height: bottom - top });
const arm = (onReadersLeft: boolean): Box => ({ x: onReadersLeft ? middleX - armEnd : middleX + trunkHalf, y: 180, width: armEnd - trunkHalf, height: 310 });

/** The place of a region on the drawing. The patient's left arm is on the reader's left from behind, on the right from the front. */
export function regionBox(region: Region, view: BodyView): Box {
  switch (region) {
    case "shoulders": return acrossMiddle(100, 272);
    case "trunk": return acrossMiddle(272, 480);
    case "thighs": return acrossMiddle(480, 645);
    case "lowerLegs": return acrossMiddle(645, 890);
    case "leftArm": return arm(view === "back");
    case "rightArm": return arm(view === "front");
  }
}

const contains = (box: Box, x: number, y: number): boolean => x >= box.x && x <= box.x + box.width && y >= box.y && y < box.y + box.height;

/** The sites of a region, by number. */
export function sitesIn(region: Region, view: BodyView): Site[] {
  const box = regionBox(region, view);
  return sites.filter((site) => site.view === view && contains(box, site.x, site.y));
}

/** The region that a site is in. */
export function regionOf(site: Site): Region {
  return regions.find((region) => contains(regionBox(region, site.view), site.x, site.y))!;
}

/** What the frame shows: the whole drawing, or a region with some room around it, widened or heightened to the frame's shape. */
export function inSight(region: Region | null, view: BodyView): Box {
  const { x, y, width, height } = region === null
    ? { x: 0, y: 0, ...chartSize }
    : { x: regionBox(region, view).x - margin, y: regionBox(region, view).y - margin, width: regionBox(region, view).width + 2 * margin, height: regionBox(region, view).height + 2 * margin };
  const shownWidth = Math.max(width, height * frameAspect);
  const shownHeight = shownWidth / frameAspect;
  return { x: x - (shownWidth - width) / 2, y: y - (shownHeight - height) / 2, width: shownWidth, height: shownHeight };
}

/** Place in the frame of a point of the drawing, % of the frame's width and height. */
export function inFrame(box: Box, x: number, y: number): { readonly left: number; readonly top: number } {
  return { left: ((x - box.x) / box.width) * 100, top: ((y - box.y) / box.height) * 100 };
}
