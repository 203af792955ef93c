import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Button, Card, Notice } from "../../parts";
import type { Patient } from "../../storage/model";
import { t } from "../../text";
import { kept } from "../therapist/kept";

/** The file that the patient's own phone needs, saved or shared. Of use once something was sent. */
export function FileCard({ patient, isSent }: { readonly patient: Patient; readonly isSent: boolean }) {
  const { store, now } = useServices();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  async function make(shares: boolean): Promise<void> {
    setTrouble(await kept(async () => {
      const [{ makeFile }, { canShare, saveFile, shareFile }] = await Promise.all([import("../data/exports"), import("../data/deliver")]);
      const file = await makeFile(store, { kind: "handover", patient, withNames: true }, now(), () => {});
      if (shares && canShare(file)) await shareFile(file);
      else saveFile(file);
      setMade(file.name);
    }));
  }
  return (
    <Card title={t("therapist:prescribe.file.title")}>
      <p>{t("therapist:prescribe.file.text")}</p>
      {!isSent && <p class="quiet">{t("therapist:prescribe.file.first")}</p>}
      <div class="row">
        <Button disabled={!isSent} onClick={() => void make(false)}>{t("therapist:prescribe.file.save")}</Button>
        {"share" in navigator && <Button kind="quiet" disabled={!isSent} onClick={() => void make(true)}>{t("therapist:prescribe.file.share")}</Button>}
      </div>
      {made !== null && <Notice kind="good">{t("therapist:prescribe.file.made", { name: made })}</Notice>}
      {trouble !== null && <Notice kind="danger">{trouble}</Notice>}
    </Card>
  );
}
