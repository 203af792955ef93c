// The sign in the middle of the gauge: a shape for each cue, so that nobody needs to tell colours apart.

/** What is drawn. One arrow means a little, two mean much. */
export type GaugeSign = "up" | "up2" | "down" | "down2" | "stay" | "done" | "rest" | "wait" | "stop" | "ready" | "none";

const line = 0.14;

type Draw = (context: CanvasRenderingContext2D, x: number, y: number, size: number) => void;

function arrow(context: CanvasRenderingContext2D, x: number, y: number, size: number, way: 1 | -1): void {
  const half = size * 0.5;
  context.moveTo(x, y - way * half);
  context.lineTo(x + half, y + way * half * 0.3);
  context.lineTo(x + half * 0.4, y + way * half * 0.3);
  context.lineTo(x + half * 0.4, y + way * half);
  context.lineTo(x - half * 0.4, y + way * half);
  context.lineTo(x - half * 0.4, y + way * half * 0.3);
  context.lineTo(x - half, y + way * half * 0.3);
  context.closePath();
}

const single = (way: 1 | -1): Draw => (context, x, y, size) => arrow(context, x, y, size, way);

const double = (way: 1 | -1): Draw => (context, x, y, size) => {
  arrow(context, x - size * 0.52, y, size * 0.96, way);
  arrow(context, x + size * 0.52, y, size * 0.96, way);
};

const ring: Draw = (context, x, y, size) => context.arc(x, y, size * 0.42, 0, 2 * Math.PI);

const tick: Draw = (context, x, y, size) => {
  context.moveTo(x - size * 0.46, y + size * 0.02);
  context.lineTo(x - size * 0.3, y - size * 0.14);
  context.lineTo(x - size * 0.12, y + size * 0.06);
  context.lineTo(x + size * 0.32, y - size * 0.4);
  context.lineTo(x + size * 0.48, y - size * 0.24);
  context.lineTo(x - size * 0.12, y + size * 0.4);
  context.closePath();
};

const bars: Draw = (context, x, y, size) => {
  context.rect(x - size * 0.36, y - size * 0.42, size * 0.26, size * 0.84);
  context.rect(x + size * 0.1, y - size * 0.42, size * 0.26, size * 0.84);
};

const dots: Draw = (context, x, y, size) => {
  for (let i = -1; i <= 1; i++) {
    context.moveTo(x + i * size * 0.4 + size * 0.12, y);
    context.arc(x + i * size * 0.4, y, size * 0.12, 0, 2 * Math.PI);
  }
};

const far = 0.44;
const near = 0.16;
const crossPath = [
  [0, -near], [far - near, -far], [far, near - far], [near, 0], [far, far - near], [far - near, far],
  [0, near], [near - far, far], [-far, far - near], [-near, 0], [-far, near - far], [near - far, -far],
] as const;

const cross: Draw = (context, x, y, size) => {
  for (let i = 0; i < crossPath.length; i++) context.lineTo(x + crossPath[i]![0] * size, y + crossPath[i]![1] * size);
  context.closePath();
};

const shapes: Record<Exclude<GaugeSign, "none">, Draw> = {
  up: single(1), up2: double(1), down: single(-1), down2: double(-1), stay: ring, done: tick, rest: bars, wait: dots, stop: cross, ready: ring,
};

/** Draws a sign about a point: filled when lit, its outline alone when dark, so that it never goes away. */
export function drawSign(context: CanvasRenderingContext2D, sign: GaugeSign, x: number, y: number, size: number, colour: string, isLit: boolean): void {
  if (sign === "none") return;
  context.beginPath();
  shapes[sign](context, x, y, size);
  context.lineJoin = "round";
  context.lineWidth = size * line * 0.5;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  if (isLit && sign !== "ready") context.fill();
  context.stroke();
}
