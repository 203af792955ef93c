/** The waits that can pass their limit. */
export type WaitName = "connect" | "discover" | "secure" | "operation" | "answer" | "segment" | "advertisement";

/** A wait passed its limit. */
export class LinkTimeout extends Error {
  constructor(readonly wait: WaitName) {
    super(`no ${wait} in time`);
  }
}

/** The link ended while something was under way. */
export class LinkGone extends Error {
  constructor() {
    super("the link has ended");
  }
}

/** The promise's value, or LinkTimeout when it takes longer than `limitMs`. What comes later is left alone. */
export function within<T>(wait: WaitName, limitMs: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new LinkTimeout(wait)), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Waits; true when the time has passed, false when `stop` came before. */
export function pause(ms: number, stop?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (stop?.aborted) return resolve(false);
    const end = (passed: boolean) => () => {
      clearTimeout(timer);
      stop?.removeEventListener("abort", aborted);
      resolve(passed);
    };
    const aborted = end(false);
    const timer = setTimeout(end(true), ms);
    stop?.addEventListener("abort", aborted);
  });
}
