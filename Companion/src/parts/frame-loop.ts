/** Draws something; gets the time of the frame, ms (the clock of performance.now). */
export type Draw = (nowMs: number) => void;

/** One loop over the screen's frames for all that moves: it runs while somebody draws, and costs nothing otherwise. */
export class FrameLoop {
  private readonly draws: Draw[] = [];
  private frame = 0;

  /** Draws with each frame from now on; returns how to end that. */
  add(draw: Draw): () => void {
    this.draws.push(draw);
    if (this.draws.length === 1) this.frame = requestAnimationFrame(this.next);
    return () => {
      this.draws.splice(this.draws.indexOf(draw), 1);
      if (this.draws.length === 0) cancelAnimationFrame(this.frame);
    };
  }

  private readonly next = (nowMs: number): void => {
    this.frame = requestAnimationFrame(this.next);
    for (let i = 0; i < this.draws.length; i++) this.draws[i]!(nowMs);
  };
}
