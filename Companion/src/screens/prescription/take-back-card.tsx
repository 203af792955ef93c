import { useState } from "preact/hooks";
import { Button, Card, Dialog } from "../../parts";
import { t } from "../../text";

/** Makes a patient's device the therapist's again, after asking. */
export function TakeBackCard({ busy, onTakeBack }: { readonly busy: boolean; readonly onTakeBack: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <Card title={t("therapist:prescribe.takeBack.title")}>
      <p>{t("therapist:prescribe.takeBack.text")}</p>
      <div class="row"><Button disabled={busy} onClick={() => setAsks(true)}>{t("therapist:prescribe.takeBack.go")}</Button></div>
      <Dialog open={asks} title={t("therapist:prescribe.takeBack.title")} onClose={() => setAsks(false)}>
        <p>{t("therapist:prescribe.takeBack.warning")}</p>
        <div class="row">
          <Button
            kind="primary"
            onClick={() => {
              setAsks(false);
              onTakeBack();
            }}
          >
            {t("therapist:prescribe.takeBack.go")}
          </Button>
          <Button kind="quiet" onClick={() => setAsks(false)}>{t("common:cancel")}</Button>
        </div>
      </Dialog>
    </Card>
  );
}
