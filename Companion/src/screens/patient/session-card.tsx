import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { siteName } from "../../body";
import { Button, Card, LinkButton, Notice } from "../../parts";
import { programmeMinutes, programmeWords } from "../../programmes/words";
import { openSession } from "../../session";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";
import { NoPatientButton } from "../hold/no-patient-button";
import { isAdvised, isOver, standingOf } from "./standing";
import type { CourseView } from "./use-course";
import { useHomeProgramme } from "./use-home-programme";
import { useNow } from "./use-now";
import { useStored } from "./use-stored";

/** The big card: what is to be done, where, and the start. */
export function SessionCard({ view }: { readonly view: CourseView }) {
  const { store, link, session } = useServices();
  const nowMs = useNow();
  const [busy, setBusy] = useState(false);
  const home = useHomeProgramme(view.patient.id);
  const open = useStored(() => openSession(store, view.patient.id, "patient", nowMs), [store.sessions], [view.patient.id, nowMs]);
  const site = home.prescription?.site || view.patient.mainSite;
  const standing = standingOf(view);
  const isReady = link.state.value.phase === "ready";
  const isLimitReached = isReady && link.status.value?.verdict === "dailyLimit";
  const isSuggested = isAdvised(standing);

  async function start(): Promise<void> {
    setBusy(true);
    try {
      await session.begin({ patientId: view.patient.id, by: "patient", site, programmeId: null, measuresThreshold: false });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={open ? t("patient:session.open") : t(`patient:session.${standing}`, { number: view.next?.number ?? 1, of: view.next?.of ?? 0 })}>
      {!open && standing === "tooEarly" && view.next && <p>{t("patient:session.wait", { time: formatDateTime(view.next.earliestMs) })}</p>}
      {!open && isOver(standing) && <p>{t("patient:session.newCourse")}</p>}
      <dl class="facts">
        <dt>{t("patient:session.programme")}</dt>
        <dd>
          {home.programme ? <>{home.name && <strong>{home.name}<br /></strong>}{programmeWords(home.programme)}, {programmeMinutes(home.programme)}</> : t("patient:session.noProgramme")}
        </dd>
        <dt>{t("patient:session.site")}</dt>
        <dd>{site === 0 ? t("patient:session.noSite") : siteName(site)}</dd>
      </dl>
      {!isReady && <Notice kind="info"><p>{t("patient:session.notConnected")}</p><LinkButton href="#/device">{t("patient:session.connect")}</LinkButton></Notice>}
      <NoPatientButton kind={home.programme?.kind ?? null} />
      {isLimitReached && <Notice kind="info"><p>{t("history:verdict.dailyLimit")}. {t("patient:session.tomorrow")}</p></Notice>}
      {(open || !isLimitReached) && (
        <Button kind={isSuggested || open ? "primary" : "plain"} busy={busy} onClick={() => void start()}>
          {t(open ? "patient:session.goOn" : isSuggested ? "patient:session.start" : "patient:session.startAnyway")}
        </Button>
      )}
    </Card>
  );
}
