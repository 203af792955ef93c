// Colour and rhythm of what the device's light says: the table of docs/cues.md, held to it by a test.

/** Colours of the device's light, by their names in docs/cues.md. */
export type CueColour = "green" | "blue" | "orange" | "white" | "faint white" | "violet" | "dark";

export interface Cue {
  readonly colour: CueColour;
  /** Lit and dark in each period, ms; both 0 for a steady light. */
  readonly litMs: number;
  readonly darkMs: number;
}

/** Every cue that guidance can show. Signs of the link (pairing, the passkey, "this is the device") are not told by live force and are not mirrored. */
export const cues = {
  stay: { colour: "green", litMs: 0, darkMs: 0 },
  moreNear: { colour: "blue", litMs: 250, darkMs: 550 },
  moreFar: { colour: "blue", litMs: 120, darkMs: 280 },
  lessNear: { colour: "orange", litMs: 550, darkMs: 250 },
  lessFar: { colour: "orange", litMs: 280, darkMs: 120 },
  done: { colour: "white", litMs: 0, darkMs: 0 },
  rest: { colour: "faint white", litMs: 0, darkMs: 0 },
  gettingReady: { colour: "violet", litMs: 0, darkMs: 0 },
  noGuidance: { colour: "violet", litMs: 250, darkMs: 250 },
  logFull: { colour: "violet", litMs: 150, darkMs: 1850 },
  nothing: { colour: "dark", litMs: 0, darkMs: 0 },
} as const satisfies Record<string, Cue>;
export type CueName = keyof typeof cues;

/** The shortest time from one lighting up to the next, ms: at most 2.5 flashes a second (over three can trigger a seizure, WCAG 2.3.1). */
export const shortestFlashMs = 400;
