import { useEffect } from "preact/hooks";
import type { NextSession } from "../../course";
import { t } from "../../text";
import { isReminderDue, lastShown, reminderMark, remindersPossible, showReminder } from "./reminder";
import { useNow } from "./use-now";

/** Reminds of a session on its day, once a day, while the app is open. */
export function useReminder(next: NextSession | null, isWanted: boolean): void {
  const nowMs = useNow();
  useEffect(() => {
    if (!isWanted || !next || !remindersPossible() || Notification.permission !== "granted" || !isReminderDue(next, nowMs, lastShown())) return;
    void showReminder(t("patient:next.reminder", { number: next.number, of: next.of }), reminderMark(next, nowMs)).catch(() => {}); // a browser may still refuse: the card says it too
  }, [isWanted, next?.number, next?.state, nowMs]);
}
