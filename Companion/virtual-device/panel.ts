// The panel: a device on the table beside the app, in a shadow tree of its own. The app knows nothing of it.

import type { DeviceLabel, FoundDevice, install, ShownCue } from "../../Simulator/Bridge/web-bluetooth-bridge.js";
import { DeviceView } from "./device-view";
import { keepDock } from "./dock";
import { make, type Part } from "./dom";
import { MoreMenu } from "./more-menu";
import { Pad } from "./pad";
import css from "./panel.css?inline";
import { PressButton } from "./press-button";
import { type Absence, Surroundings } from "./surroundings";
import { SystemDialogs } from "./system-dialogs";
import { type Words, wordsFor } from "./words";

const noticeMs = 6_000;
/** In wide windows, and on a phone on its side, the panel stands at the right (panel.css has it too). */
const wideQuery = "(min-width: 1000px), (min-width: 640px) and (max-height: 500px) and (orientation: landscape)";

export class VirtualDevicePanel extends HTMLElement {
  private words: Words = wordsFor(document.documentElement.lang);
  private readonly dialogs = new SystemDialogs(this.words, () => document.getElementById("app"));
  private readonly heading = make("h2", "title");
  private readonly notice = make("p", "notice", { role: "status" });
  private readonly toggle = make("button", "toggle", { type: "button", "aria-expanded": "true" });
  private readonly view = new DeviceView(this.words);
  private readonly absence = make("p", "", { role: "status" });
  private readonly reload = make("button", "reload", { type: "button" });
  private readonly away = make("div", "away", {}, this.absence, this.reload);
  private readonly table = make("div", "table");
  private readonly panel = make("section", "panel", { "aria-labelledby": "panel-title" });
  private absent: Absence | null = "waiting";
  private name = "";
  private parts: readonly Part[] = [];

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    this.heading.id = "panel-title";
    this.panel.append(make("header", "", {}, this.heading, this.notice, this.toggle), this.table, this.away);
    root.append(this.panel, this.dialogs.element);
    this.toggle.addEventListener("click", () => this.collapse(!this.panel.classList.contains("collapsed")));
    this.reload.addEventListener("click", () => location.reload());
  }

  /** Puts the device on the table. */
  connect(bluetooth: ReturnType<typeof install>): void {
    const surroundings = new Surroundings(bluetooth.bridge, (label) => { more.setPlugged(true); this.come(label); }, (cue: ShownCue) => this.view.show(cue), (why) => this.miss(why, pad));
    const pad = new Pad(this.words, (milliNewtons) => surroundings.press(milliNewtons));
    const button = (which: "device" | "patient", nameOf: (words: Words) => string) =>
      new PressButton(this.words, nameOf, () => surroundings.hold(which), () => surroundings.letGo(which));
    const own = button("device", (words) => words.deviceButton);
    const patients = button("patient", (words) => words.patientButton);
    const more = new MoreMenu(this.words, {
      plug: (isIn) => {
        patients.element.disabled = !isIn;
        surroundings.plug(isIn);
      },
      switchOff: (offMs) => surroundings.switchOff(offMs),
      dropLink: () => surroundings.dropLink(),
      forget: () => void bluetooth.forgetKey().then(() => this.note(this.words.forgotten), () => undefined),
    });
    this.table.append(this.view.element, pad.element, make("div", "buttons", {}, own.element, patients.element, more.element));
    this.parts = [this.view, pad, own, patients, more, this.dialogs];
    new MutationObserver(() => this.speak()).observe(document.documentElement, { attributeFilter: ["lang"] });
    this.speak();
    void surroundings.begin();
  }

  connectedCallback(): void {
    keepDock(this.panel, matchMedia(wideQuery));
  }

  /** The system's chooser. */
  choose(found: Promise<FoundDevice>): Promise<boolean> {
    return this.dialogs.choose(found);
  }

  /** The system's question for the passkey. */
  passkey(): Promise<number | null> {
    return this.dialogs.passkey(this.name);
  }

  private come(label: DeviceLabel): void {
    this.name = label.name;
    this.view.print(label);
    this.absent = null;
    this.speak();
  }

  private miss(absence: Absence, pad: Pad): void {
    this.absent = absence;
    pad.letGo();
    this.speak();
  }

  /** Says something for a while. */
  private note(text: string): void {
    this.notice.textContent = text;
    setTimeout(() => { this.notice.textContent = ""; }, noticeMs);
  }

  private collapse(isCollapsed: boolean): void {
    this.panel.classList.toggle("collapsed", isCollapsed);
    this.speak();
  }

  private speak(): void {
    this.words = wordsFor(document.documentElement.lang);
    for (const part of this.parts) part.speak(this.words);
    const isCollapsed = this.panel.classList.contains("collapsed");
    this.heading.textContent = this.words.title;
    this.toggle.setAttribute("aria-label", isCollapsed ? this.words.expand : this.words.collapse);
    this.toggle.setAttribute("aria-expanded", String(!isCollapsed));
    this.absence.textContent = this.absent ? this.words[this.absent] : "";
    this.reload.textContent = this.words.reload;
    this.reload.hidden = this.absent === "waiting";
    this.away.hidden = this.absent === null;
    this.table.hidden = this.absent !== null;
  }
}
