import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, Card, List, ListItem, Notice } from "../../parts";
import { faultNames } from "../../protocol";
import type { DeviceStatus, FaultEvent } from "../../protocol/messages";
import { t } from "../../text";
import { formatMinutesSeconds } from "../../text/format";

const faultWords = (code: number): string => {
  const name = faultNames[code - 1];
  return name ? t(`device:fault.${name}`) : t("device:unknown", { number: code });
};

/** The device's own log of what went wrong, newest first. */
export function FaultsCard({ status }: { readonly status: DeviceStatus }) {
  const { link } = useServices();
  const request = useRequest();
  const [events, setEvents] = useState<FaultEvent[] | null>(null);
  if (status.faultEvents === 0) return null;
  return (
    <Card title={t("device:faults.title", { count: status.faultEvents })}>
      <p>{t("device:faults.newest", { fault: faultWords(status.newestFault) })}</p>
      <div class="row"><Button busy={request.busy} onClick={() => void request.run(async () => setEvents((await link.control.readFaultLog()).reverse()))}>{t("device:faults.read")}</Button></div>
      {events && (
        <List label={t("device:faults.title", { count: events.length })}>
          {events.map((event, i) => <ListItem key={i} title={faultWords(event.code)} detail={t("device:faults.when", { boot: event.boot, time: formatMinutesSeconds(event.uptimeMs) })} />)}
        </List>
      )}
      {request.error && <Notice kind="warning">{request.error}</Notice>}
    </Card>
  );
}
