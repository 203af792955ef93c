import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import type { SyncResult } from "../../link/device-link";
import { Button, Card, LinkButton, Notice, ProgressBar } from "../../parts";
import { StorageError } from "../../storage";
import { t } from "../../text";

/** The words for how a sync ended. */
function endWords({ end, received }: SyncResult): string {
  return end === "complete" ? t("history:sync.complete", { count: received }) : t(`history:sync.${end}`);
}

const wentWell = ({ end }: SyncResult): boolean => end === "complete" || end === "nothingNew";

/** Why a sync threw. */
function failureWords(error: unknown): string {
  return error instanceof StorageError ? t(`history:storage.${error.failure}`) : t("history:sync.failed");
}

/** How many holds are still on the device only, and fetching them. */
export function SyncCard() {
  const { link, sync } = useServices();
  const [failure, setFailure] = useState<unknown>(null);
  const { running, progress, last } = sync.state.value;
  const status = link.status.value;
  const isReady = link.state.value.phase === "ready";
  const isUnfinished = last !== null && !wentWell(last);
  const waiting = Math.max(isUnfinished ? last.left : 0, status?.holdsWithNoPhone ?? 0);

  async function syncNow() {
    setFailure(null);
    try {
      await sync.syncNow();
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Card title={t("history:sync.title")}>
      <div class="sync-body">
        {running
          ? <ProgressBar label={progress ? t("history:sync.running") : t("history:sync.preparing")} value={progress?.received ?? 0} max={progress?.expected ?? 0} />
          : <p role="status">{!isReady ? t("history:sync.notConnected") : status?.holdsWithNoPhone === null ? t("history:sync.unreadable") : t("history:sync.waiting", { count: waiting })}</p>}
        {isReady || running
          ? <Button kind="primary" busy={running} onClick={() => void syncNow()}>{isUnfinished && waiting > 0 ? t("history:sync.again") : t("history:sync.now")}</Button>
          : <LinkButton href="#/device">{t("history:sync.connect")}</LinkButton>}
      </div>
      {failure !== null && <Notice kind="danger">{failureWords(failure)}</Notice>}
      {failure === null && last && !running && <Notice kind={wentWell(last) ? "good" : "warning"}>{endWords(last)}</Notice>}
    </Card>
  );
}
