// What the panel says. It is no part of the app, so its texts stand here; the language is that of the page.

import type { LightName, LightReading } from "./light";

export interface Words {
  readonly title: string;
  readonly collapse: string;
  readonly expand: string;
  readonly light: string;
  readonly colours: Readonly<Record<LightName, string>>;
  readonly rhythms: Readonly<Record<LightReading["rhythm"], string>>;
  readonly motor: string;
  readonly motorStill: string;
  readonly label: string;
  readonly passkey: string;
  readonly pad: string;
  readonly padHint: string;
  readonly keyHint: string;
  readonly deviceButton: string;
  readonly patientButton: string;
  readonly held: (seconds: string) => string;
  readonly more: string;
  readonly pullPlug: string;
  readonly plugIn: string;
  readonly restart: string;
  readonly dropLink: string;
  readonly forget: string;
  readonly forgotten: string;
  readonly system: string;
  readonly choose: string;
  readonly searching: string;
  readonly enterPasskey: (name: string) => string;
  readonly passkeyHint: string;
  readonly pair: string;
  readonly cancel: string;
  readonly waiting: string;
  readonly gone: string;
  readonly occupied: string;
  readonly stopped: string;
  readonly reload: string;
}

const english: Words = {
  title: "Virtual device",
  collapse: "Make the virtual device small",
  expand: "Show the virtual device",
  light: "Light",
  colours: { dark: "dark", red: "red", orange: "orange", green: "green", blue: "blue", violet: "violet", white: "white", faintWhite: "faint white" },
  rhythms: { steady: "", flashing: "flashing" },
  motor: "vibrates",
  motorStill: "motor still",
  label: "Label",
  passkey: "Passkey",
  pad: "Your finger on the tip",
  padHint: "Press here, drag up for more.",
  keyHint: "Or hold the space bar; ↑ ↓ fine-tune.",
  deviceButton: "Device’s button",
  patientButton: "Patient’s button",
  held: (seconds) => `held ${seconds} s`,
  more: "Device & phone",
  pullPlug: "Unplug the patient’s button",
  plugIn: "Plug the patient’s button in",
  restart: "Switch the device off for 2 s",
  dropLink: "Carry the phone out of reach once",
  forget: "Phone’s settings: forget the device",
  forgotten: "The phone has forgotten the device.",
  system: "Your phone’s system",
  choose: "Choose a Bluetooth device",
  searching: "Searching …",
  enterPasskey: (name) => `Pair with ${name}: enter its passkey`,
  passkeyHint: "Six digits, on the device’s label. The device takes them for a minute after its button was held for 3 s and let go.",
  pair: "Pair",
  cancel: "Cancel",
  waiting: "Looking for the virtual device …",
  gone: "The virtual device cannot be reached. Start “dotnet run --project Simulator -- web” again, then reload this page.",
  occupied: "Another tab or window has the virtual device. Close that one, then reload this page.",
  stopped: "The virtual device has stopped.",
  reload: "Reload",
};

const german: Words = {
  title: "Virtuelles Gerät",
  collapse: "Virtuelles Gerät klein machen",
  expand: "Virtuelles Gerät zeigen",
  light: "Licht",
  colours: { dark: "dunkel", red: "rot", orange: "orange", green: "grün", blue: "blau", violet: "violett", white: "weiß", faintWhite: "schwach weiß" },
  rhythms: { steady: "", flashing: "blinkt" },
  motor: "vibriert",
  motorStill: "Motor ruhig",
  label: "Etikett",
  passkey: "Code",
  pad: "Ihr Finger auf der Spitze",
  padHint: "Hier drücken, nach oben ziehen: mehr.",
  keyHint: "Oder Leertaste halten, fein mit ↑ ↓.",
  deviceButton: "Taste am Gerät",
  patientButton: "Taste des Patienten",
  held: (seconds) => `${seconds} s gehalten`,
  more: "Gerät & Telefon",
  pullPlug: "Taste des Patienten ausstecken",
  plugIn: "Taste des Patienten einstecken",
  restart: "Gerät für 2 s ausschalten",
  dropLink: "Telefon einmal außer Reichweite bringen",
  forget: "Einstellungen des Telefons: Gerät entfernen",
  forgotten: "Das Telefon kennt das Gerät nicht mehr.",
  system: "Das System Ihres Telefons",
  choose: "Bluetooth-Gerät wählen",
  searching: "Suche läuft …",
  enterPasskey: (name) => `Mit ${name} koppeln: Code eingeben`,
  passkeyHint: "Sechs Ziffern, auf dem Etikett des Geräts. Es nimmt sie eine Minute lang an, nachdem seine Taste 3 s gehalten und losgelassen wurde.",
  pair: "Koppeln",
  cancel: "Abbrechen",
  waiting: "Das virtuelle Gerät wird gesucht …",
  gone: "Das virtuelle Gerät ist nicht erreichbar. „dotnet run --project Simulator -- web“ neu starten, dann diese Seite neu laden.",
  occupied: "Ein anderer Tab oder ein anderes Fenster hat das virtuelle Gerät. Schließen Sie es und laden Sie diese Seite neu.",
  stopped: "Das virtuelle Gerät ist stehen geblieben.",
  reload: "Neu laden",
};

/** The words for the language of the page; English when there are none. */
export function wordsFor(language: string): Words {
  return language.toLowerCase().startsWith("de") ? german : english;
}
