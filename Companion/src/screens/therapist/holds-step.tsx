import { useServices } from "../../app/services";
import { Button, Card } from "../../parts";
import { programmeWords } from "../../programmes/words";
import { t } from "../../text";
import { GuidedHold } from "../hold/guided-hold";
import { useStored } from "../patient/use-stored";
import { Telling, useTold } from "../patient/telling";
import { holdCounts } from "./session-facts";
import { useHoldInSight } from "./show-hold";

/** The holds of the session, guided. */
export function HoldsStep({ sessionId, patientName }: { readonly sessionId: string; readonly patientName: string }) {
  const { store, session } = useServices();
  const holds = useStored(async () => holdCounts(await store.holds.list({ sessionId })).get(sessionId) ?? 0, [store.holds], [sessionId]);
  const isTold = useTold();
  const programme = session.deviceProgramme.value;
  const { bar, hold } = useHoldInSight(false);
  return (
    <>
      <Card>
        <div class="hold-bar" ref={bar}>
          <p class="readings" role="status">
            <span>{t("therapist:session.holds.count", { count: holds ?? 0 })}</span>
            {programme && <span class="quiet">{programmeWords(programme)}</span>}
          </p>
          <Button kind="primary" onClick={() => void session.holdsDone()}>{t("therapist:session.holds.done")}</Button>
        </div>
      </Card>
      <div ref={hold}>{isTold ? <GuidedHold patientName={patientName} /> : <Telling />}</div>
    </>
  );
}
