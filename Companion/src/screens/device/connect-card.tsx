import { useEffect, useRef } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, Card, Notice } from "../../parts";
import { t } from "../../text";

/** Connect, pair, connect again, part; what went wrong, and what to do about it. */
export function ConnectCard() {
  const { link } = useServices();
  const identify = useRequest();
  const { phase, failure, deviceName } = link.state.value;
  const busy = phase !== "idle" && phase !== "ready";
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true }); // the button that had the focus is gone with its phase
    isFirst.current = false;
  }, [phase]);
  return (
    <Card headingRef={heading} title={phase === "ready" ? deviceName ?? t("device:title") : t("device:connect.title")}>
      <p role="status">{t(`link:phase.${phase}`)}</p>
      {failure && (
        <Notice kind="warning" title={t(`link:failure.${failure}.title`)}>
          <span>{t(`link:failure.${failure}.what`)}</span>
          <span>{t(`link:failure.${failure}.todo`)}</span>
        </Notice>
      )}
      {phase !== "ready" && (
        <>
          <ol class="steps">
            <li>{t("device:connect.on")}</li>
            <li>{t("device:connect.button")}</li>
            <li>{t("device:connect.choose")}</li>
            <li>{t("device:connect.passkey")}</li>
          </ol>
          {phase === "securing" && <p class="quiet">{t("device:connect.noAnswer")}</p>}
          <div class="row">
            <Button kind="primary" busy={busy && phase !== "waiting"} onClick={() => void link.choose()}>{t("device:connect.scan")}</Button>
            {deviceName !== null && phase === "idle" && <Button onClick={() => void link.reconnect()}>{t("device:connect.again", { name: deviceName })}</Button>}
            {busy && <Button kind="quiet" onClick={() => link.disconnect()}>{t("common:cancel")}</Button>}
          </div>
        </>
      )}
      {phase === "ready" && (
        <div class="row">
          <Button busy={identify.busy} onClick={() => void identify.run(() => link.control.identify())}>{t("device:identify")}</Button>
          <Button kind="quiet" onClick={() => link.disconnect()}>{t("device:disconnect")}</Button>
        </div>
      )}
      {identify.error && <Notice kind="warning">{identify.error}</Notice>}
    </Card>
  );
}
