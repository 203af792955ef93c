import { useCallback, useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, Notice } from "../../parts";
import type { ThresholdState } from "../../protocol/messages";
import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import { GuidedHold } from "../hold/guided-hold";
import { useHoldInSight } from "./show-hold";
import { useHandOff } from "./use-hand-off";

/** Readings of a measurement; its result is the mean of the last two (docs/programmes.md). */
const readingsWanted = 3;

interface ThresholdStepProps {
  readonly patientName: string;
  readonly onTell: (milliNewtons: number | null) => void;
}

/** The pressure pain threshold: three readings on the device, taken from there. Before the device has the measurement's programme its readings are those of another one. */
export function ThresholdStep({ patientName, onTell }: ThresholdStepProps) {
  const { link, session } = useServices();
  const [readings, setReadings] = useState<ThresholdState | null>(null);
  const [failed, setFailed] = useState(false);
  const isReady = link.state.value.phase === "ready";
  const isOurs = session.hasMeasurement.value; // before, the device may tell somebody else's
  const read = useCallback(() => {
    Promise.all([link.control.readProgramme(), link.control.readThreshold()]).then(
      ([programme, state]) => {
        setReadings(programme?.kind === "threshold" ? state : null);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [link]);
  useHandOff(link, useCallback(() => { if (session.hasMeasurement.peek()) read(); }, [session, read]));
  useEffect(() => {
    if (isReady && isOurs) read();
    if (!isOurs) setReadings(null);
  }, [isReady, isOurs, read]);
  const isWhole = isOurs && readings !== null && readings.readings >= readingsWanted && readings.meanMilliNewtons > 0;
  const { bar, hold } = useHoldInSight(isWhole);
  return (
    <>
      <Card>
        <div class="hold-bar" ref={bar}>
          <p class="readings" role="status">
            <span>{t("therapist:session.threshold.readings", { count: readings?.readings ?? 0, of: readingsWanted })}</span>
            <span>{readings !== null && readings.readings > 0 ? t("therapist:session.threshold.last", { force: formatNewtons(readings.lastMilliNewtons) }) : ""}</span>
            <strong>{isWhole ? t("therapist:session.threshold.mean", { force: formatNewtons(readings.meanMilliNewtons) }) : ""}</strong>
          </p>
          <Button kind="primary" disabled={!isWhole} onClick={() => onTell(readings?.meanMilliNewtons ?? null)}>{t("therapist:session.threshold.take")}</Button>
          <Button kind="quiet" onClick={() => onTell(null)}>{t("common:skip")}</Button>
        </div>
        {failed && isReady && (
          <Notice kind="warning">
            <span>{t("therapist:session.threshold.unread")}</span>
            <Button onClick={read}>{t("therapist:session.threshold.readAgain")}</Button>
          </Notice>
        )}
      </Card>
      <div ref={hold}><GuidedHold patientName={patientName} /></div>
      <Card title={t("therapist:session.threshold.howTitle")}><p>{t("therapist:session.threshold.how")}</p></Card>
    </>
  );
}
