import { make, type Part } from "./dom";
import type { Words } from "./words";

const restartMs = 2_000;

/** What else one may do to the device and to the phone. */
export interface MoreActions {
  /** Plugs the patient's button in, or pulls its plug. */
  plug(isIn: boolean): void;
  switchOff(offMs: number): void;
  dropLink(): void;
  /** The phone's system forgets the device. */
  forget(): void;
}

/** The button "More" and what it opens. */
export class MoreMenu implements Part {
  private readonly opener = make("button", "more", { type: "button", "aria-expanded": "false", "aria-controls": "more-list" });
  private readonly plug = make("button", "plug", { type: "button" });
  private readonly restart = make("button", "", { type: "button" });
  private readonly dropLink = make("button", "", { type: "button" });
  private readonly forget = make("button", "", { type: "button" });
  private readonly list = make("div", "more-list", { id: "more-list", hidden: "" }, this.plug, this.restart, this.dropLink, this.forget);
  readonly element = make("div", "more-menu", {}, this.opener, this.list);

  private words: Words;
  private isPlugged = true;

  constructor(words: Words, private readonly actions: MoreActions) {
    this.words = words;
    this.speak(words);
    this.opener.addEventListener("click", () => this.open(this.list.hidden !== false));
    this.plug.addEventListener("click", () => this.act(() => this.setPlugged(!this.isPlugged)));
    this.restart.addEventListener("click", () => this.act(() => actions.switchOff(restartMs)));
    this.dropLink.addEventListener("click", () => this.act(() => actions.dropLink()));
    this.forget.addEventListener("click", () => this.act(() => actions.forget()));
    addEventListener("pointerdown", (event) => {
      if (!event.composedPath().includes(this.element)) this.open(false);
    });
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.list.hidden) return;
      this.act(() => this.opener.focus());
    });
  }

  /** The patient's button is plugged in from now on, or is not. */
  setPlugged(isPlugged: boolean): void {
    this.isPlugged = isPlugged;
    this.actions.plug(isPlugged);
    this.speak(this.words);
  }

  speak(words: Words): void {
    this.words = words;
    this.plug.textContent = this.isPlugged ? words.pullPlug : words.plugIn;
    this.opener.textContent = words.more;
    this.restart.textContent = words.restart;
    this.dropLink.textContent = words.dropLink;
    this.forget.textContent = words.forget;
  }

  private act(action: () => void): void {
    this.open(false);
    action();
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.opener.setAttribute("aria-expanded", String(isOpen));
  }
}
