/** Why nothing could be read or kept; each has its sentence in text/…/history.json, `storage.<name>`. */
export type StorageFailure =
  | "full" // the browser gives no more space
  | "blocked" // another tab has an older version of the app open and does not let go
  | "unavailable" // no storage here: private browsing, or not allowed
  | "corrupt" // it is there and cannot be read
  | "newerVersion"; // a newer version of the app has kept it, or is taking it over

/** A read or a change failed; of a change that failed nothing is kept. */
export class StorageError extends Error {
  constructor(readonly failure: StorageFailure, cause?: unknown) {
    super(`storage: ${failure}`, { cause });
    this.name = "StorageError";
  }
}

/** Names of the browser's errors (Indexed Database API, and what Chromium and WebKit add), and what each means here. */
const failureByName: Readonly<Record<string, StorageFailure>> = {
  QuotaExceededError: "full",
  VersionError: "newerVersion",
  UnknownError: "corrupt",
  NotReadableError: "corrupt",
  EncodingError: "corrupt",
  NotFoundError: "corrupt",
  SecurityError: "unavailable",
  NotAllowedError: "unavailable",
  InvalidStateError: "unavailable",
  AbortError: "unavailable",
};

/** The browser's error by our name; anything else, a mistake in the app for instance, as it is. */
export function namedFailure(error: unknown): unknown {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  const failure = failureByName[name];
  return failure === undefined ? error : new StorageError(failure, error);
}
