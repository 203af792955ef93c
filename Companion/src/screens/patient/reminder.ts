// Reminders of the browser: only while the app is open, because there is no server that could wake it. The calendar file is for all other times.

import { localDay, type NextSession } from "../../course";

const shownKey = "reminded-session";

/** Whether this browser has notifications at all. */
export const remindersPossible = (): boolean => "Notification" in globalThis;

/** Asks for the permission where it is still open; true when it is given. From a user's gesture. */
export async function askForReminders(): Promise<boolean> {
  return remindersPossible() && await Notification.requestPermission() === "granted";
}

/** Whether a reminder is to be shown now: the session's day is here, and there was none for it yet today.
 * @param shown what `rememberShown` kept last */
export function isReminderDue(next: NextSession | null, nowMs: number, shown: string | null): boolean {
  return next !== null && (next.state === "due" || next.state === "late") && shown !== reminderMark(next, nowMs);
}

/** A session and a day, as one mark. */
export const reminderMark = (next: NextSession, nowMs: number): string => `${next.number} ${localDay(nowMs)}`;

/** The mark of the reminder that was shown last; null none, or not known. */
export function lastShown(): string | null {
  try {
    return localStorage.getItem(shownKey);
  } catch {
    return null;
  }
}

/** Shows a reminder, and remembers its mark. */
export async function showReminder(title: string, mark: string): Promise<void> {
  try {
    localStorage.setItem(shownKey, mark);
  } catch {
    // Then it may come again on the next visit.
  }
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration) await registration.showNotification(title, { tag: shownKey }); // the only way on Android
  else new Notification(title, { tag: shownKey });
}
