import type { CanvasSurface } from "./canvas-surface";
import type { DrawnColour } from "./palette";
import { angleOf, DIAL_FROM, DIAL_SWEEP, shareOf } from "./gauge-scale";
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

// Places in shares of the dial's width. Its height is HEIGHT of that.
export const HEIGHT = 0.8;
const CENTRE_Y = 0.5;
const TIME_RADIUS = 0.475;
const TIME_WIDTH = 0.026;
const TRACK_RADIUS = 0.4;
const TRACK_WIDTH = 0.085;
const BAND_WIDTH = 0.085;
const LEVEL_RADIUS = 0.336;
const LEVEL_WIDTH = 0.026;
const NEEDLE_FROM = 0.325;
const NEEDLE_TO = 0.455;
const NEEDLE_WIDTH = 0.026;
const HALO_WIDTH = 0.05;
const TARGET_WIDTH = 0.012;
const SIGN_Y = 0.28;
const SIGN_SIZE = 0.165;

/** Draws the whole dial; about a dozen arcs, nothing allocated. */
export function drawDial(surface: CanvasSurface, view: DialView): void {
  const { context, width, height, palette } = surface;
  context.clearRect(0, 0, width, height);
  const x = width / 2;
  const y = width * CENTRE_Y;
  const arc = (from: number, to: number, radius: number, lineWidth: number, colour: string, cap: CanvasLineCap = "butt") => {
    context.beginPath();
    context.arc(x, y, radius * width, angleOf(from), angleOf(to));
    context.lineWidth = lineWidth * width;
    context.lineCap = cap;
    context.strokeStyle = colour;
    context.stroke();
  };

  arc(0, 1, TIME_RADIUS, TIME_WIDTH, palette["surface-2"], "round");
  if (view.timeShare > 0) arc(0, view.timeShare, TIME_RADIUS, TIME_WIDTH, palette.accent, "round");
  arc(0, 1, TRACK_RADIUS, TRACK_WIDTH, palette["surface-2"]);
  if (view.targetMilliNewtons > 0) drawBand(surface, view, arc);
  if (view.forceMilliNewtons !== null) {
    const force = shareOf(view.forceMilliNewtons, view.topMilliNewtons);
    if (force > 0) arc(0, force, LEVEL_RADIUS, LEVEL_WIDTH, palette.text);
    spoke(surface, force, NEEDLE_FROM, NEEDLE_TO, HALO_WIDTH, palette.bg);
    spoke(surface, force, NEEDLE_FROM, NEEDLE_TO, NEEDLE_WIDTH, palette.text);
  }
  drawSign(context, view.sign, x, width * SIGN_Y, width * SIGN_SIZE, palette[view.colour], view.isLit);
}

type Arc = (from: number, to: number, radius: number, lineWidth: number, colour: string) => void;

function drawBand(surface: CanvasSurface, view: DialView, arc: Arc): void {
  const { targetMilliNewtons: target, toleranceMilliNewtons: tolerance, topMilliNewtons: top } = view;
  arc(shareOf(target - tolerance, top), shareOf(target + tolerance, top), TRACK_RADIUS, BAND_WIDTH, surface.palette.inside);
  spoke(surface, shareOf(target, top), TRACK_RADIUS - TRACK_WIDTH / 2, TRACK_RADIUS + TRACK_WIDTH / 2, TARGET_WIDTH, surface.palette.bg);
}

/** A line across the track. */
function spoke({ context, width }: CanvasSurface, share: number, from: number, to: number, lineWidth: number, colour: string): void {
  const angle = DIAL_FROM + share * DIAL_SWEEP;
  const x = width / 2;
  const y = width * CENTRE_Y;
  context.beginPath();
  context.moveTo(x + Math.cos(angle) * from * width, y + Math.sin(angle) * from * width);
  context.lineTo(x + Math.cos(angle) * to * width, y + Math.sin(angle) * to * width);
  context.lineWidth = lineWidth * width;
  context.lineCap = "round";
  context.strokeStyle = colour;
  context.stroke();
}
