import { make, type Part } from "./dom";
import type { Words } from "./words";

const tickMs = 100;

/** A button of the device: down for as long as a pointer or a key is, with the seconds beside it. */
export class PressButton implements Part {
  private readonly name = make("span", "name");
  private readonly seconds = make("span", "seconds", { "aria-hidden": "true" });
  readonly element = make("button", "press-button", { type: "button" }, this.name, this.seconds);
  private words: Words;
  private downAtMs = 0;
  private pointerId: number | null = null;
  private ticker: ReturnType<typeof setInterval> | undefined;

  /**
   * @param nameOf its name
   * @param down called when it goes down
   * @param up called when it comes up again
   */
  constructor(words: Words, private readonly nameOf: (words: Words) => string, private readonly down: () => void, private readonly up: () => void) {
    this.words = words;
    this.speak(words);
    const element = this.element;
    element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || this.ticker !== undefined) return;
      element.setPointerCapture(event.pointerId); // also a second finger's: the first one may be on the pad
      this.pointerId = event.pointerId;
      this.press();
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
      element.addEventListener(end, (event) => { if (event.pointerId === this.pointerId) this.release(); });
    }
    element.addEventListener("blur", () => this.release());
    element.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays where it is: the pad lets go without it
    element.addEventListener("keydown", (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      if (!event.repeat) this.press();
    });
    element.addEventListener("keyup", (event) => {
      if (event.key === " " || event.key === "Enter") this.release();
    });
    element.addEventListener("contextmenu", (event) => event.preventDefault()); // a long press is no question
  }

  speak(words: Words): void {
    this.words = words;
    this.name.textContent = this.nameOf(words);
    this.count();
  }

  private press(): void {
    if (this.ticker !== undefined) return;
    this.downAtMs = performance.now();
    this.element.classList.add("down");
    this.ticker = setInterval(() => this.count(), tickMs);
    this.count();
    this.down();
  }

  private release(): void {
    if (this.ticker === undefined) return;
    clearInterval(this.ticker);
    this.ticker = undefined;
    this.pointerId = null;
    this.element.classList.remove("down");
    this.count();
    this.up();
  }

  private count(): void {
    const seconds = ((performance.now() - this.downAtMs) / 1000).toFixed(1);
    this.seconds.textContent = this.ticker === undefined ? "" : this.words.held(seconds);
  }
}
