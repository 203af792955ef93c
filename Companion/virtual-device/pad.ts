// The pad under the visitor's finger, and the space bar.

import { make, type Part } from "./dom";
import { ForceControl, mostMilliNewtons, nudgeMilliNewtons } from "./force-control";
import type { Words } from "./words";

const bigNudge = 10;
const scaleStepNewtons = 20;
const mostNewtons = mostMilliNewtons / 1000;
/** A frame after a pause of the page counts as no longer than this. */
const longestFrameMs = 100;

export class Pad implements Part {
  private readonly number = make("span", "number");
  private readonly padHint = make("span", "", { id: "pad-hint" });
  private readonly keyHint = make("span", "key-hint", { id: "key-hint" });
  private readonly fill = make("div", "fill", { "aria-hidden": "true" });
  private readonly scale = make("div", "scale", { "aria-hidden": "true" });
  readonly element = make("div", "pad", { role: "slider", tabindex: "0", "aria-orientation": "vertical", "aria-valuemin": "0", "aria-valuemax": String(mostNewtons), "aria-describedby": "pad-hint key-hint" },
    this.fill, this.scale, this.number, make("span", "hint", {}, this.padHint, " ", this.keyHint));
  private readonly control = new ForceControl();
  private pointer: number | null = null;
  private frame = 0;
  private frameAtMs = 0;
  private told = 0;

  /** @param press takes the force, mN, each time that it changes */
  constructor(words: Words, private readonly press: (milliNewtons: number) => void) {
    this.speak(words);
    for (let newtons = scaleStepNewtons; newtons < mostNewtons; newtons += scaleStepNewtons) {
      this.scale.append(make("span", "mark", { style: `bottom:${(100 * newtons) / mostNewtons}%` }, String(newtons)));
    }
    this.listenToPointer();
    this.listenToKeys();
    const leave = () => this.letGo();
    addEventListener("blur", leave);
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", () => document.hidden && leave());
    this.show();
  }

  speak(words: Words): void {
    this.element.setAttribute("aria-label", words.pad);
    this.padHint.textContent = words.padHint;
    this.keyHint.textContent = words.keyHint;
  }

  /** The finger leaves. */
  letGo(): void {
    this.pointer = null;
    this.control.letGo();
    this.show();
  }

  private listenToPointer(): void {
    const element = this.element;
    element.addEventListener("pointerdown", (event) => {
      if (this.pointer !== null || event.button !== 0) return; // a second finger is none
      this.pointer = event.pointerId;
      element.setPointerCapture(event.pointerId);
      this.touch(event);
    });
    element.addEventListener("pointermove", (event) => {
      if (event.pointerId === this.pointer) this.touch(event);
    });
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
      element.addEventListener(end, (event) => {
        if (event.pointerId === this.pointer) this.letGo();
      });
    }
    element.addEventListener("contextmenu", (event) => event.preventDefault());
  }

  private touch(event: PointerEvent): void {
    const { bottom, height } = this.element.getBoundingClientRect();
    this.control.touch((bottom - event.clientY) / height);
    this.show();
  }

  private listenToKeys(): void {
    addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !this.hasKeys(event)) return;
      const big = event.shiftKey ? bigNudge : 1;
      if (event.key === " ") this.control.holdKey();
      else if (event.key === "ArrowUp" && this.mayNudge(event)) this.control.nudge(big * nudgeMilliNewtons);
      else if (event.key === "ArrowDown" && this.mayNudge(event)) this.control.nudge(-big * nudgeMilliNewtons);
      else if ((event.key === "Escape" || event.key === "Home") && this.told > 0) this.control.letGo();
      else return;
      event.preventDefault(); // the space bar would scroll the page
      this.show();
    });
    addEventListener("keyup", (event) => {
      if (event.key !== " ") return;
      this.control.releaseKey();
      this.show();
    });
    this.element.addEventListener("blur", () => this.letGo());
  }

  /** Keys are the finger's while the pad has the focus, or nothing that takes keys has: a heading may have it, so that a screen reader begins there. */
  private hasKeys(event: KeyboardEvent): boolean {
    const [target] = event.composedPath();
    return target === this.element || target === document.body || target === document.documentElement || target instanceof HTMLHeadingElement;
  }

  /** Without the focus the arrow keys are the page's, unless they fine-tune. */
  private mayNudge(event: KeyboardEvent): boolean {
    return event.composedPath()[0] === this.element || this.told > 0;
  }

  private show(): void {
    const force = this.control.forceMilliNewtons;
    if (force !== this.told) this.press(force);
    this.told = force;
    const text = (force / 1000).toFixed(0);
    this.number.textContent = `${text} N`;
    this.element.setAttribute("aria-valuenow", text);
    this.element.setAttribute("aria-valuetext", `${text} N`);
    this.element.classList.toggle("pressed", force > 0);
    this.fill.style.height = `${(100 * force) / mostMilliNewtons}%`;
    if (this.control.isMoving && this.frame === 0) {
      this.frameAtMs = performance.now();
      this.frame = requestAnimationFrame((now) => this.move(now));
    }
  }

  private move(nowMs: number): void {
    this.frame = 0;
    this.control.pass(Math.min(longestFrameMs, Math.max(0, nowMs - this.frameAtMs)));
    this.show();
    this.frameAtMs = nowMs;
  }
}
