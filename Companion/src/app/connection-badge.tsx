import { t } from "../text";
import { formatPercent } from "../text/format";
import { useServices } from "./services";

/** Always in sight: whether a device is connected, its battery, and a sync that runs. Leads to the device. */
export function ConnectionBadge() {
  const { link, sync } = useServices();
  const { phase } = link.state.value;
  const status = link.status.value;
  const { running, progress } = sync.state.value;
  return (
    <a class={`badge no-print ${phase === "ready" ? "on" : "off"}`} href="#/device">
      <span class="dot" aria-hidden="true" />
      <span>{t(`link:phase.${phase}`)}</span>
      {running && progress && progress.expected > 0 && <span class="numbers">{t("device:sync.short", { received: progress.received, expected: progress.expected })}</span>}
      {status && <span class="numbers">{t("device:battery", { percent: formatPercent(status.batteryPercent) })}</span>}
    </a>
  );
}
