// From points to SVG paths.

import type { HalfPoint } from "./outline";
import { middleX } from "./sites";

/** A point of the drawing, chart's units. */
type Point = readonly [x: number, y: number];

/** A Catmull-Rom curve becomes a Bézier curve when its handles are a sixth of the distance between the neighbours. */
const handleShare = 1 / 6;
const decimals = 1;

const written = (value: number): string => String(Number(value.toFixed(decimals)));

/** SVG path of a smooth line through the points, closed when its ends are to meet smoothly.
 * @param points at least two. */
export function smoothPath(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const at = (index: number): Point => {
    const place = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[place]!;
  };
  const [startX, startY] = at(0);
  const parts = [`M${written(startX)} ${written(startY)}`];
  const pieces = closed ? count : count - 1;
  for (let index = 0; index < pieces; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const handles = [
      from[0] + (to[0] - before[0]) * handleShare, from[1] + (to[1] - before[1]) * handleShare,
      to[0] - (after[0] - from[0]) * handleShare, to[1] - (after[1] - from[1]) * handleShare,
      to[0], to[1],
    ];
    parts.push(`C${handles.map(written).join(" ")}`);
  }
  return parts.join("") + (closed ? "Z" : "");
}

const onReadersRight = ([fromMiddle, y]: HalfPoint): Point => [middleX + fromMiddle, y];
const onReadersLeft = ([fromMiddle, y]: HalfPoint): Point => [middleX - fromMiddle, y];

/** A half contour that begins and ends on the middle line, with its mirror image, as one closed path. */
export function mirroredContour(half: readonly HalfPoint[]): string {
  const inner = half.slice(1, -1).reverse();
  return smoothPath([...half.map(onReadersRight), ...inner.map(onReadersLeft)], true);
}

/** A line and its mirror image. */
export function mirroredLines(half: readonly HalfPoint[]): readonly [string, string] {
  return [smoothPath(half.map(onReadersRight), false), smoothPath(half.map(onReadersLeft), false)];
}
