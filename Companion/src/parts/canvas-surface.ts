import { readPalette, watchScheme, type Palette } from "./palette";

/** More pixels than this for one of CSS are not seen, and cost time. */
const sharpest = 2;

/** A canvas that keeps the size of its element and the colours of the scheme: both are read once and when they change, never in a frame. */
export class CanvasSurface {
  readonly context: CanvasRenderingContext2D;
  /** In CSS pixels; 0 until the element has a size. */
  width = 0;
  height = 0;
  palette: Palette;
  /** Goes up by one when all is to be drawn anew. */
  version = 0;
  private readonly sizes: ResizeObserver;
  private readonly endWatch: () => void;

  /** @throws when the canvas has no 2D context. */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no 2D context");
    this.context = context;
    const parent = canvas.parentElement ?? document.body;
    this.palette = readPalette(parent);
    this.endWatch = watchScheme(() => {
      this.palette = readPalette(parent);
      this.version++;
    });
    this.sizes = new ResizeObserver(() => this.fit());
    this.sizes.observe(canvas);
    this.fit();
  }

  close(): void {
    this.endWatch();
    this.sizes.disconnect();
  }

  private fit(): void {
    const sharpness = Math.min(devicePixelRatio || 1, sharpest);
    this.width = this.canvas.clientWidth;
    this.height = this.canvas.clientHeight;
    this.canvas.width = Math.round(this.width * sharpness);
    this.canvas.height = Math.round(this.height * sharpness);
    this.context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    this.version++;
  }
}
