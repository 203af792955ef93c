import { useServices } from "../../app/services";
import { localDay, type NextSession } from "../../course";
import { calendarMediaType } from "../../export/calendar";
import { Button, Card, CheckField } from "../../parts";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { saveFile } from "../data/deliver";
import { appointmentFile } from "./appointment";
import { askForReminders, remindersPossible } from "./reminder";
import type { CourseView } from "./use-course";

/** When the next session is, for the calendar too. */
export function NextSessionCard({ view, next }: { readonly view: CourseView; readonly next: NextSession }) {
  const { store, now } = useServices();
  const lastDayMs = next.latestMs - 1;
  const save = (): void => saveFile({ name: t("patient:next.file"), mediaType: calendarMediaType, text: appointmentFile(view, next, now()) });
  const remind = async (wanted: boolean): Promise<void> => store.saveSettings({ reminders: wanted && await askForReminders() });
  return (
    <Card title={t("patient:next.title")}>
      <p><strong>{t("patient:next.session", { number: next.number, of: next.of, date: formatDate(next.dueMs) })}</strong></p>
      <p class="quiet">{localDay(next.dueMs) === localDay(lastDayMs) ? "" : t("patient:next.window", { from: formatDate(next.earliestMs), to: formatDate(lastDayMs) })}</p>
      <Button onClick={save}>{t("patient:next.calendar")}</Button>
      {remindersPossible() && (
        <CheckField label={t("patient:next.remind")} hint={t("patient:next.remindHint")} checked={store.settings.value.reminders} onChange={(wanted) => void remind(wanted)} />
      )}
    </Card>
  );
}
