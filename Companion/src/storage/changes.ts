import type { StoreName } from "./schema";

/** After a change is told, those of the next 200 ms are told together: a sync brings many holds a second, and who watches reads all of them again. */
const togetherMs = 200;

/** Tells of changes, here and in the browser's other tabs. The first is told at once. */
export class Changes {
  readonly #listeners = new Map<StoreName, Set<() => void>>();
  readonly #quietUntil = new Map<StoreName, { more: boolean }>();
  readonly #channel: BroadcastChannel | null;

  /** @param name of the database: tabs with the same one hear each other. */
  constructor(name: string) {
    this.#channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`${name}.changes`);
    this.#channel?.addEventListener("message", (event: MessageEvent<StoreName>) => this.#hear(event.data));
  }

  watch(name: StoreName, listener: () => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    const own = () => listener(); // the same listener may watch twice
    listeners.add(own);
    return () => { listeners.delete(own); };
  }

  tell(name: StoreName): void {
    this.#hear(name);
    this.#channel?.postMessage(name);
  }

  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }

  #hear(name: StoreName): void {
    const quiet = this.#quietUntil.get(name);
    if (quiet) {
      quiet.more = true;
      return;
    }

    const pause = { more: false };
    this.#quietUntil.set(name, pause);
    setTimeout(() => {
      this.#quietUntil.delete(name);
      if (pause.more) this.#hear(name);
    }, togetherMs);
    for (const listener of [...(this.#listeners.get(name) ?? [])]) listener();
  }
}
