import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReadonlySignal } from "@preact/signals";
import type { DeviceLink, SyncProgress, SyncResult } from "../link/device-link";
import type { SessionRun } from "../session/session-run";
import type { Store } from "../storage/model";

/** What the app knows of its syncs. */
export interface SyncState {
  readonly running: boolean;
  /** Of the sync that runs; null otherwise. */
  readonly progress: SyncProgress | null;
  /** How the last one of this visit ended; null before the first. */
  readonly last: SyncResult | null;
}

/** Fetches the holds from the device: by itself after connecting and after each hold, and when asked. */
export interface SyncService {
  readonly state: ReadonlySignal<SyncState>;
  /** Syncs now, or joins the sync that runs. */
  syncNow(): Promise<SyncResult>;
}

/** What every screen may use. */
export interface Services {
  readonly store: Store;
  readonly link: DeviceLink;
  readonly sync: SyncService;
  readonly session: SessionRun;
  /** ms UTC. */
  now(): number;
}

/** Filled by the composition root. */
export const ServicesContext = createContext<Services | null>(null);

/** The app's services.
 * @throws outside of the composition root. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("no services: the screen stands outside of the app");
  return services;
}
