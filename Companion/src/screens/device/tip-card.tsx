import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, Card, LinkButton, Notice, SelectField } from "../../parts";
import type { DeviceStatus } from "../../protocol/messages";
import { t } from "../../text";
import { formatNumber } from "../../text/format";

/** Areas of the tips, mm²; 0 a free tip, of which nobody knows the area. */
const tipAreas = [0, 50, 100, 200] as const;
type TipArea = (typeof tipAreas)[number];

/** The device does not tell which tip it was told of: nothing is chosen at first, so that nothing untrue is shown. */
const unasked = "";

/** Tip, zero and calibration. */
export function TipCard({ status }: { readonly status: DeviceStatus }) {
  const { link } = useServices();
  const request = useRequest();
  const [area, setArea] = useState<TipArea | null>(null);
  const [done, setDone] = useState<"tip" | "tare" | null>(null);
  const run = (what: "tip" | "tare", work: () => Promise<void>) => {
    setDone(null);
    void request.run(work).then((worked) => { if (worked) setDone(what); });
  };
  return (
    <Card title={t("device:tip.title")}>
      <SelectField
        label={t("device:tip.area")} hint={t("device:tip.hint")} value={area === null ? unasked : String(area)}
        options={[{ value: unasked, label: t("device:tip.choose") }, ...tipAreas.map((one) => ({ value: String(one), label: one === 0 ? t("device:tip.free") : t("device:tip.squareCm", { area: formatNumber(one / 100, 1) }) }))]}
        onChange={(value) => setArea(value === unasked ? null : Number(value) as TipArea)}
      />
      <div class="row">
        <Button busy={request.busy} disabled={area === null} onClick={() => { if (area !== null) run("tip", () => link.control.setTipArea(area)); }}>{t("device:tip.tell")}</Button>
        <Button busy={request.busy} onClick={() => run("tare", () => link.control.tare())}>{t("device:tip.tare")}</Button>
        <LinkButton kind="quiet" href="#/calibrate">{status.calibrated ? t("device:tip.calibrateAgain") : t("device:state.calibrate")}</LinkButton>
      </div>
      <p role="status">{done && t(`device:tip.done.${done}`)}</p>
      {request.error && <Notice kind="warning">{request.error}</Notice>}
    </Card>
  );
}
