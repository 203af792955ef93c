// The dialogs of the phone's operating system and browser: which device, and its passkey. They cover the app and leave the device on the table in reach.

import type { FoundDevice } from "../../Simulator/Bridge/web-bluetooth-bridge.js";
import { make, type Part } from "./dom";
import type { Words } from "./words";

const passkeyPattern = /^\d{6}$/;

export class SystemDialogs implements Part {
  readonly element = make("div", "system", { hidden: "" });
  private words: Words;
  private close: (() => void) | null = null;
  private speakDialog: (() => void) | null = null;

  /** @param appElement what is behind a dialog and cannot be used meanwhile */
  constructor(words: Words, private readonly appElement: () => HTMLElement | null) {
    this.words = words;
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.close?.();
    });
  }

  speak(words: Words): void {
    this.words = words;
    this.speakDialog?.();
  }

  /** Shows the devices that are found. True when the user takes one. */
  choose(found: Promise<FoundDevice>): Promise<boolean> {
    const list = make("ul", "found");
    const searching = make("p", "searching", { role: "status" });
    const dialog = this.open<boolean>(false, (words) => words.choose, (words) => { searching.textContent = words.searching; }, [searching, list]);
    found.then(({ name }) => {
      const device = make("button", "choice", { type: "button" }, name);
      device.addEventListener("click", () => dialog.end(true));
      list.append(make("li", "", {}, device));
      searching.hidden = true;
      device.focus();
    }).catch(() => dialog.end(true)); // there is nothing to search with: the page is to hear why
    return dialog.result;
  }

  /** Asks for the passkey. Null when the user cancels. */
  passkey(name: string): Promise<number | null> {
    const input = make("input", "digits", { inputmode: "numeric", autocomplete: "off", maxlength: "6", pattern: "[0-9]{6}", "aria-describedby": "passkey-hint" });
    const hint = make("p", "quiet", { id: "passkey-hint" });
    const pair = make("button", "choice", { type: "submit" });
    const form = make("form", "", { novalidate: "" }, input, hint, pair);
    const dialog = this.open<number | null>(null, (words) => words.enterPasskey(name), (words) => {
      input.setAttribute("aria-label", words.passkey);
      hint.textContent = words.passkeyHint;
      pair.textContent = words.pair;
    }, [form]);
    const check = () => { pair.disabled = !passkeyPattern.test(input.value); };
    input.addEventListener("input", check);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (passkeyPattern.test(input.value)) dialog.end(Number(input.value));
    });
    check();
    input.focus();
    return dialog.result;
  }

  private open<Result>(cancelled: Result, titleOf: (words: Words) => string, speak: (words: Words) => void, content: readonly HTMLElement[]) {
    this.close?.(); // one at a time
    const system = make("p", "speaker");
    const title = make("h2", "", { id: "system-title" });
    const cancel = make("button", "cancel", { type: "button" });
    const box = make("div", "box", { role: "dialog", "aria-labelledby": "system-title" }, system, title, ...content, cancel);
    const app = this.appElement();
    const before = document.activeElement;
    let resolve: (result: Result) => void = () => undefined;
    const result = new Promise<Result>((given) => { resolve = given; });
    const end = (value: Result) => {
      if (this.close !== closeThis) return;
      this.close = this.speakDialog = null;
      this.element.hidden = true;
      this.element.replaceChildren();
      if (app) app.inert = false;
      if (before instanceof HTMLElement) before.focus();
      resolve(value);
    };
    const closeThis = () => end(cancelled);
    this.close = closeThis;
    this.speakDialog = () => {
      system.textContent = this.words.system;
      title.textContent = titleOf(this.words);
      cancel.textContent = this.words.cancel;
      speak(this.words);
    };
    this.speakDialog();
    cancel.addEventListener("click", closeThis);
    if (app) app.inert = true;
    this.element.replaceChildren(box);
    this.element.hidden = false;
    cancel.focus();
    return { result, end };
  }
}
