import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, Card, Dialog, Notice, ProgressBar } from "../../parts";
import type { DeviceStatus } from "../../protocol/messages";
import { t } from "../../text";
import { formatNumber, formatPercent } from "../../text/format";

interface Question {
  readonly holds: number;
  readonly withNoPhone: number;
  readonly answer: (yes: boolean) => void;
}

/** The holds on the device: how many, fetch them, make room. */
export function LogCard({ status }: { readonly status: DeviceStatus }) {
  const { link, sync, store } = useServices();
  const { running, progress, last } = sync.state.value;
  const fetching = useRequest();
  const deleting = useRequest();
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (holds: number, withNoPhone: number) => new Promise<boolean>((answer) => setQuestion({ holds, withNoPhone, answer }));
  const answer = (yes: boolean) => {
    question?.answer(yes);
    setQuestion(null);
  };
  const makeRoom = () => deleting.run(async () => {
    const { position } = await link.control.readLog(store.settings.value.phoneId);
    if (position > 0) await link.control.deleteUpTo(position, ask);
  });
  return (
    <Card title={t("device:log.title")}>
      <dl class="facts">
        <dt>{t("device:log.holds")}</dt>
        <dd>{status.holdsInLog === null ? t("device:log.unreadable") : formatNumber(status.holdsInLog)}</dd>
        <dt>{t("device:log.withNoPhone")}</dt>
        <dd>{status.holdsWithNoPhone === null ? t("device:log.unreadable") : formatNumber(status.holdsWithNoPhone)}</dd>
        <dt>{t("device:log.free")}</dt>
        <dd>{formatPercent(status.logFreePercent)}</dd>
      </dl>
      {running && progress && <ProgressBar label={t("device:sync.runs")} value={progress.received} max={progress.expected} />}
      {!running && last && <p role="status">{t(`link:sync.${last.end}`, { received: last.received, left: last.left })}</p>}
      <div class="row">
        <Button kind="primary" busy={running} onClick={() => void fetching.run(() => sync.syncNow())}>{t("device:sync.now")}</Button>
        <Button kind="quiet" busy={deleting.busy} onClick={() => void makeRoom()}>{t("device:log.makeRoom")}</Button>
      </div>
      {(fetching.error ?? deleting.error) && <Notice kind="warning">{fetching.error ?? deleting.error}</Notice>}
      <Dialog open={question !== null} title={t("device:log.deleteTitle")} onClose={() => answer(false)}>
        <p>{t("device:log.deleteText", { holds: question?.holds ?? 0, withNoPhone: question?.withNoPhone ?? 0 })}</p>
        <div class="row">
          <Button kind="danger" onClick={() => answer(true)}>{t("common:delete")}</Button>
          <Button kind="quiet" onClick={() => answer(false)}>{t("common:cancel")}</Button>
        </div>
      </Dialog>
    </Card>
  );
}
