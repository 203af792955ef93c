import { siteName } from "../../body";
import { Button, Dialog, NotMedical } from "../../parts";
import { programmeWords } from "../../programmes/words";
import type { Programme } from "../../protocol/messages";
import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import { capMilliNewtons, type Draft } from "./draft";

const changes = ["role", "cap", "programme", "key"] as const;

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly patientName: string;
  readonly draft: Draft;
  readonly programme: Programme;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What will change on the device, before it does. */
export function ConfirmDialog({ open, patientName, draft, programme, onSend, onClose }: ConfirmDialogProps) {
  const values = { name: patientName, cap: formatNewtons(capMilliNewtons(draft.capNewtons ?? 0), 0), programme: programmeWords(programme), site: siteName(draft.site) };
  const limit = draft.holdsADay === 0 ? t("therapist:prescribe.confirm.noLimit") : t("therapist:prescribe.confirm.limit", { count: draft.holdsADay ?? 0 });
  return (
    <Dialog open={open} title={t("therapist:prescribe.confirm.title")} onClose={onClose}>
      <ul class="changes">{changes.map((change) => <li key={change}>{t(`therapist:prescribe.confirm.${change}`, { ...values, limit })}</li>)}</ul>
      <NotMedical />
      <div class="row">
        <Button kind="primary" onClick={onSend}>{t("therapist:prescribe.send")}</Button>
        <Button kind="quiet" onClick={onClose}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}
