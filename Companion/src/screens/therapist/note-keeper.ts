import type { Store } from "../../storage/model";

/** Keeps the note of a session, one write after the other, the newest last; what else changed in the session stays. */
export function createNoteKeeper(store: Store, sessionId: string): (note: string) => Promise<void> {
  let writing: Promise<void> = Promise.resolve();
  let newest = "";
  return (note) => {
    newest = note;
    writing = writing.catch(() => {}).then(async () => {
      const session = await store.sessions.get(sessionId);
      if (session && session.note !== newest) await store.sessions.put({ ...session, note: newest });
    });
    return writing;
  };
}
