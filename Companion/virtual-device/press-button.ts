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
      if (!event.isPrimary || event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      this.press();
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture", "blur"]) element.addEventListener(end, () => this.release());
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
    this.element.classList.remove("down");
    this.count();
    this.up();
  }

  private count(): void {
    const seconds = ((performance.now() - this.downAtMs) / 1000).toFixed(1);
    this.seconds.textContent = this.ticker === undefined ? "" : this.words.held(seconds);
  }
}
