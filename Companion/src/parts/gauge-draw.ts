import type { CanvasSurface } from "./canvas-surface";
import type { DrawnColour } from "./palette";
import { angleOf, dialFrom, dialSweep, shareOf } from "./gauge-scale";
import { drawSign, type GaugeSign } from "./gauge-sign";

/** What the dial shows; filled anew for each frame. Forces in mN. */
export interface DialView {
  /** null: no reading, the needle goes away. */
  forceMilliNewtons: number | null;
  targetMilliNewtons: number;
  toleranceMilliNewtons: number;
  topMilliNewtons: number;
  /** Share of the time that is over, 0 to 1; the ring is empty at 0. */
  timeShare: number;
  sign: GaugeSign;
  colour: DrawnColour;
  isLit: boolean;
}

// Places in shares of the dial's width. Its height is dialHeight of that.
export const dialHeight = 0.8;
const centreY = 0.5;
const timeRadius = 0.475;
const timeWidth = 0.026;
const trackRadius = 0.4;
const trackWidth = 0.085;
const bandWidth = 0.085;
const levelRadius = 0.336;
const levelWidth = 0.026;
const needleFrom = 0.325;
const needleTo = 0.455;
const needleWidth = 0.026;
const haloWidth = 0.05;
const targetWidth = 0.012;
const signY = 0.28;
const signSize = 0.165;

/** Draws the whole dial; about a dozen arcs, nothing allocated. */
export function drawDial(surface: CanvasSurface, view: DialView): void {
  const { context, width, height, palette } = surface;
  context.clearRect(0, 0, width, height);
  const x = width / 2;
  const y = width * centreY;
  const arc = (from: number, to: number, radius: number, lineWidth: number, colour: string, cap: CanvasLineCap = "butt") => {
    context.beginPath();
    context.arc(x, y, radius * width, angleOf(from), angleOf(to));
    context.lineWidth = lineWidth * width;
    context.lineCap = cap;
    context.strokeStyle = colour;
    context.stroke();
  };

  arc(0, 1, timeRadius, timeWidth, palette["surface-2"], "round");
  if (view.timeShare > 0) arc(0, view.timeShare, timeRadius, timeWidth, palette.accent, "round");
  arc(0, 1, trackRadius, trackWidth, palette["surface-2"]);
  if (view.targetMilliNewtons > 0) drawBand(surface, view, arc);
  if (view.forceMilliNewtons !== null) {
    const force = shareOf(view.forceMilliNewtons, view.topMilliNewtons);
    if (force > 0) arc(0, force, levelRadius, levelWidth, palette.text);
    spoke(surface, force, needleFrom, needleTo, haloWidth, palette.bg);
    spoke(surface, force, needleFrom, needleTo, needleWidth, palette.text);
  }
  drawSign(context, view.sign, x, width * signY, width * signSize, palette[view.colour], view.isLit);
}

type Arc = (from: number, to: number, radius: number, lineWidth: number, colour: string) => void;

function drawBand(surface: CanvasSurface, view: DialView, arc: Arc): void {
  const { targetMilliNewtons: target, toleranceMilliNewtons: tolerance, topMilliNewtons: top } = view;
  arc(shareOf(target - tolerance, top), shareOf(target + tolerance, top), trackRadius, bandWidth, surface.palette.inside);
  spoke(surface, shareOf(target, top), trackRadius - trackWidth / 2, trackRadius + trackWidth / 2, targetWidth, surface.palette.bg);
}

/** A line across the track. */
function spoke({ context, width }: CanvasSurface, share: number, from: number, to: number, lineWidth: number, colour: string): void {
  const angle = dialFrom + share * dialSweep;
  const x = width / 2;
  const y = width * centreY;
  context.beginPath();
  context.moveTo(x + Math.cos(angle) * from * width, y + Math.sin(angle) * from * width);
  context.lineTo(x + Math.cos(angle) * to * width, y + Math.sin(angle) * to * width);
  context.lineWidth = lineWidth * width;
  context.lineCap = "round";
  context.strokeStyle = colour;
  context.stroke();
}
