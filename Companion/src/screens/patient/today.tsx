import "./patient.css";
import { useServices } from "../../app/services";
import { Screen } from "../../parts";
import { t } from "../../text";
import { OwnPatient } from "./own-patient";
import { RunningSession } from "./running-session";
import { TodayOverview } from "./today-overview";
import { useCourse } from "./use-course";

/** The patient's home: today's session, or the one that runs. */
export function Today() {
  const { store } = useServices();
  const { ownPatientId } = store.settings.value;
  return ownPatientId === null ? <OwnPatient /> : <TodayOf patientId={ownPatientId} />;
}

function TodayOf({ patientId }: { readonly patientId: string }) {
  const { session } = useServices();
  const view = useCourse(patientId);
  if (view === null) return <OwnPatient />;
  if (view === undefined) return <Screen title={t("patient:today")}><p class="quiet">{t("common:loading")}</p></Screen>;
  return session.session.value?.patientId === patientId ? <RunningSession view={view} /> : <TodayOverview view={view} />;
}
