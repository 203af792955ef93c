// The device on the table: its light, its motor, its label.

import type { DeviceLabel, ShownCue } from "../../Simulator/Bridge/web-bluetooth-bridge.js";
import { make, type Part } from "./dom";
import { LightReader, lightOnScreen } from "./light";
import type { Words } from "./words";

/** The word for the motor stays for this long, so that a short pulse can be read. */
const shortestMotorMs = 400;
/** How often the word beside the light is looked at. */
const readingMs = 200;
const passkeyDigits = 6;

export class DeviceView implements Part {
  private readonly lamp = make("div", "lamp", { "aria-hidden": "true" });
  private readonly lightWord = make("span", "light-word");
  private readonly motorWord = make("span", "motor-word");
  private readonly name = make("strong");
  private readonly passkeyWord = make("span", "quiet");
  private readonly passkey = make("span", "passkey");
  private readonly label = make("div", "label", { role: "group" }, this.name, this.passkeyWord, this.passkey);
  private readonly body = make("div", "body", {}, this.lamp, make("div", "shown", {}, this.lightWord, this.motorWord));
  readonly element = make("div", "device", {}, this.body, this.label);
  private readonly light = new LightReader();
  private words: Words;
  private motorAtMs = Number.NEGATIVE_INFINITY;
  private isMotorOn = false;

  constructor(words: Words) {
    this.words = words;
    this.speak(words);
    setInterval(() => this.say(), readingMs);
  }

  /** Puts the label's words on it. */
  print(label: DeviceLabel): void {
    this.name.textContent = label.name;
    this.passkey.textContent = String(label.passkey).padStart(passkeyDigits, "0");
  }

  show({ light, motor }: ShownCue): void {
    const now = performance.now();
    const { colour, glow } = lightOnScreen(light);
    this.lamp.style.setProperty("--colour", colour);
    this.lamp.style.setProperty("--glow", String(glow));
    this.lamp.classList.toggle("lit", glow > 0);
    this.light.take(light, now);
    this.isMotorOn = motor > 0;
    if (this.isMotorOn) this.motorAtMs = now;
    this.body.classList.toggle("shakes", this.isMotorOn);
    this.say();
  }

  speak(words: Words): void {
    this.words = words;
    this.label.setAttribute("aria-label", words.label);
    this.passkeyWord.textContent = words.passkey;
    this.say();
  }

  private say(): void {
    const now = performance.now();
    const { name, rhythm } = this.light.read(now);
    const isFelt = this.isMotorOn || now - this.motorAtMs < shortestMotorMs;
    setText(this.lightWord, [this.words.colours[name], this.words.rhythms[rhythm]].filter(Boolean).join(", "));
    setText(this.motorWord, isFelt ? this.words.motor : this.words.motorStill);
    this.motorWord.classList.toggle("on", isFelt);
    this.lamp.dataset.light = name;
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
