import type uPlot from "uplot";
import type { CurveBand, CurvePoint, Place, Stretch } from "./curve-data";
import type { DrawnColour, Palette } from "./palette";

/** How a line looks; lengths in CSS px. */
export interface LineLook {
  readonly colour: DrawnColour;
  readonly width: number;
  /** Lengths of line and gap; none for a full line. */
  readonly dash: readonly number[];
}

/** The curve by where it lies: told apart by dashes and width too, not by colour alone. */
export const placeLooks: Record<Place, LineLook> = {
  inside: { colour: "inside", width: 3.5, dash: [] },
  below: { colour: "below", width: 2.5, dash: [2, 4] },
  above: { colour: "above", width: 2.5, dash: [9, 4] },
  free: { colour: "text-quiet", width: 1.5, dash: [] },
};

/** Two curves over each other. */
export const comparedLooks: readonly LineLook[] = [{ colour: "accent", width: 2.5, dash: [] }, { colour: "above", width: 2.5, dash: [7, 4] }];

const bandOpacity = 0.14;
const edgeDash = [4, 4];
const markRadius = 6;

/** Draws on a chart's canvas in its own units. */
export class CurvePen {
  private readonly context: CanvasRenderingContext2D;
  private readonly sharpness = devicePixelRatio || 1;

  constructor(private readonly chart: uPlot, private readonly palette: Palette) {
    this.context = chart.ctx;
  }

  /** The band, shaded for the time in which it counts, with its edges and the target. */
  band({ low, target, high, from, to }: CurveBand): void {
    const [left, right] = [this.x(from), this.x(to)];
    this.clipped(() => {
      this.context.globalAlpha = bandOpacity;
      this.context.fillStyle = this.palette.inside;
      this.context.fillRect(left, this.y(high), right - left, this.y(low) - this.y(high));
      this.context.globalAlpha = 1;
      for (const edge of [low, high]) this.line([[from, edge], [to, edge]], { colour: "inside", width: 1, dash: edgeDash });
      this.line([[from, target], [to, target]], { colour: "line", width: 1, dash: [] });
    });
  }

  stretches(stretches: readonly Stretch[]): void {
    this.clipped(() => { for (const { place, points } of stretches) this.line(points, placeLooks[place]); });
  }

  curve(points: readonly CurvePoint[], look: LineLook): void {
    this.clipped(() => this.line(points, look));
  }

  /** The threshold: a diamond where it was marked, and a line at its height. */
  threshold([seconds, newtons]: CurvePoint, lastSecond: number): void {
    this.clipped(() => {
      this.line([[0, newtons], [lastSecond, newtons]], { colour: "violet-cue", width: 1.5, dash: edgeDash });
      const radius = markRadius * this.sharpness;
      const [x, y] = [this.x(seconds), this.y(newtons)];
      this.context.fillStyle = this.palette["violet-cue"];
      this.context.beginPath();
      this.context.moveTo(x, y - radius);
      for (const [dx, dy] of [[radius, 0], [0, radius], [-radius, 0]] as const) this.context.lineTo(x + dx, y + dy);
      this.context.fill();
    });
  }

  private line(points: readonly CurvePoint[], { colour, width, dash }: LineLook): void {
    this.context.strokeStyle = this.palette[colour];
    this.context.lineWidth = width * this.sharpness;
    this.context.setLineDash(dash.map((length) => length * this.sharpness));
    this.context.lineJoin = "round";
    this.context.beginPath();
    for (const [seconds, newtons] of points) this.context.lineTo(this.x(seconds), this.y(newtons));
    this.context.stroke();
  }

  private clipped(draw: () => void): void {
    const { left, top, width, height } = this.chart.bbox;
    this.context.save();
    this.context.beginPath();
    this.context.rect(left, top, width, height);
    this.context.clip();
    draw();
    this.context.restore();
  }

  private readonly x = (seconds: number): number => this.chart.valToPos(seconds, "x", true);
  private readonly y = (newtons: number): number => this.chart.valToPos(newtons, "y", true);
}
