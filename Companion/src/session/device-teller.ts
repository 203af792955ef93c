// Tells the device what a session wants it to know: when it is connected, in the order the protocol needs, and all of it again in each new connection.

import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { ControlError, type ControlResult, type DeviceControl, type DeviceLink } from "../link/device-link";
import type { Programme } from "../protocol/messages";
import type { DeviceMatter, DeviceTrouble } from "./session-run";

/** A programme that is wanted in the device. It is made when the device is there: what it allows is asked for then. */
export interface WantedProgramme {
  /** The same key is the same programme. */
  readonly key: string;
  /** null: nothing is to be sent. */
  make(control: DeviceControl): Promise<Programme | null>;
  /** True: it is sent also when the device has the same, to begin it anew. */
  beginsAnew?(): boolean;
  /** The device has it. */
  taken?(): void;
}

/** What the device is to know; null leaves it alone. */
export interface Wanted {
  readonly patient: number | null;
  readonly site: number | null;
  readonly painBefore: number | null;
  readonly programme: WantedProgramme | null;
  /** Told once, then it is forgotten here. */
  readonly painAfter: number | null;
}

export interface DeviceTeller {
  readonly programme: ReadonlySignal<Programme | null>;
  readonly trouble: ReadonlySignal<DeviceTrouble | null>;
  /** Something is on its way to the device. */
  readonly isTelling: ReadonlySignal<boolean>;
  /** Changes what is wanted; resolves when the device knows it, was refused, or is not connected. Never rejects. */
  want(change: Partial<Wanted>): Promise<void>;
  /** Another part of the app has sent a programme: it is in the device, and none is wanted there instead. */
  noteProgramme(sent: Programme): void;
}

const retryAfterMs = 2_000;
/** A connection is new for so long: the therapist's key may not have been shown in it yet. */
const newForMs = 8_000;

/** What is tried again in the same connection: a hand that is guided lets go some time. All else is refused for good; a link that ended comes back as a new connection. */
const retries: Partial<Record<ControlResult, "always" | "whileNew">> = { busy: "always", notAllowed: "whileNew" };

type Told = { -readonly [matter in "patient" | "site" | "painBefore"]: number | null } & { programme: string | null };
const nothingTold: Told = { patient: null, site: null, painBefore: null, programme: null };

/** Begins to listen to the link. */
export function createDeviceTeller(link: DeviceLink): DeviceTeller {
  const programme = signal<Programme | null>(null);
  const trouble = signal<DeviceTrouble | null>(null);
  const isTelling = signal(false);
  let wanted: Wanted = { patient: null, site: null, painBefore: null, programme: null, painAfter: null };
  let told: Told = { ...nothingTold };
  let connection = 0;
  let isNew = true;
  /** Refused for good in this connection. */
  const givenUp = new Set<DeviceMatter>();
  let running: Promise<void> | null = null;
  const isReady = (): boolean => link.state.peek().phase === "ready";

  /** In the order of telling: another patient takes site and pain with it. */
  const matters: readonly { readonly matter: DeviceMatter; isDue(): boolean; tell(control: DeviceControl): Promise<void> }[] = [
    {
      matter: "patient",
      isDue: () => wanted.patient !== null && wanted.patient !== told.patient,
      async tell(control) {
        const number = wanted.patient ?? 0;
        await control.tellPatient(number);
        told = { ...told, patient: number, site: null, painBefore: null };
      },
    },
    {
      matter: "site",
      isDue: () => wanted.site !== null && wanted.site !== told.site,
      async tell(control) {
        const site = wanted.site ?? 0;
        await control.tellSite(site);
        told.site = site;
      },
    },
    {
      matter: "painBefore",
      isDue: () => wanted.painBefore !== null && wanted.painBefore !== told.painBefore,
      async tell(control) {
        const score = wanted.painBefore ?? 0;
        await control.tellPain("before", score);
        told.painBefore = score;
      },
    },
    {
      matter: "programme",
      isDue: () => wanted.programme !== null && wanted.programme.key !== told.programme,
      async tell(control) {
        const { programme: wantedProgramme } = wanted;
        const next = await wantedProgramme?.make(control) ?? null;
        if (next && (wantedProgramme?.beginsAnew?.() || JSON.stringify(next) !== JSON.stringify(programme.peek()))) await control.sendProgramme(next);
        if (next) programme.value = next;
        wantedProgramme?.taken?.();
        told.programme = wantedProgramme?.key ?? null;
      },
    },
    {
      matter: "painAfter",
      isDue: () => wanted.painAfter !== null,
      async tell(control) {
        const score = wanted.painAfter ?? 0;
        await control.tellPain("after", score);
        if (wanted.painAfter === score) wanted = { ...wanted, painAfter: null };
      },
    },
  ];

  /** Tells one after the other until nothing is due, it must wait, or the connection is another one. */
  async function tellAll(): Promise<void> {
    const mine = connection;
    for (;;) {
      const due = matters.find(({ matter, isDue }) => !givenUp.has(matter) && isDue());
      if (!due || !isReady() || mine !== connection) return;
      try {
        await due.tell(link.control);
        if (trouble.peek()?.matter === due.matter) trouble.value = null;
      } catch (error) {
        if (!(error instanceof ControlError)) throw error;
        if (mine !== connection || error.result === "disconnected") return;
        const retry = retries[error.result];
        if (retry === "always" || (retry === "whileNew" && isNew)) {
          setTimeout(() => { if (mine === connection) void run(); }, retryAfterMs);
          return;
        }

        trouble.value = { matter: due.matter, error };
        givenUp.add(due.matter); // the others are told all the same
      }
    }
  }

  async function run(): Promise<void> {
    while (running) await running;
    isTelling.value = true;
    running = tellAll().finally(() => {
      running = null;
      isTelling.value = false;
    });
    return running;
  }

  async function begin(): Promise<void> {
    const mine = connection;
    try {
      const read = await link.control.readProgramme();
      if (mine === connection) programme.value = read;
    } catch (error) {
      if (!(error instanceof ControlError)) throw error; // not known then: what is wanted is sent
    }
    if (mine === connection) await run();
  }

  const phase = computed(() => link.state.value.phase);
  effect(() => {
    connection += 1;
    const mine = connection;
    told = { ...nothingTold };
    givenUp.clear();
    if (phase.value !== "ready") return;
    isNew = true;
    setTimeout(() => { if (mine === connection) isNew = false; }, newForMs);
    void begin();
  });

  return {
    programme,
    trouble,
    isTelling,
    async want(change) {
      wanted = { ...wanted, ...change };
      for (const { matter } of matters) if (matter in change) givenUp.delete(matter);
      const { value } = trouble;
      if (value && value.matter in change) trouble.value = null;
      if (isReady()) await run();
    },
    noteProgramme(sent) {
      wanted = { ...wanted, programme: null };
      programme.value = sent;
    },
  };
}
