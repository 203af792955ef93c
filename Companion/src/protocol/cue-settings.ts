import type { CueSettings } from "./messages";

/** Modes of the cues, by code from 0. */
export const cueModes: readonly CueSettings["mode"][] = ["both", "lightOnly", "motorOnly"];
