import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Button, Card, NumberField, Notice, SelectField } from "../../parts";
import type { CueSettings } from "../../protocol/messages";
import { t } from "../../text";

/** Ranges of request 11, %. */
const brightness = { min: 10, max: 100 };
const motor = { min: 20, max: 100 };
const modes = ["both", "lightOnly", "motorOnly"] as const;

const isIn = (value: number | null, { min, max }: { min: number; max: number }) => value !== null && Number.isInteger(value) && value >= min && value <= max;

/** How bright, how strong, and which of light and motor. */
export function CuesCard() {
  const { link } = useServices();
  const request = useRequest();
  const [light, setLight] = useState<number | null>(null);
  const [strength, setStrength] = useState<number | null>(null);
  const [mode, setMode] = useState<CueSettings["mode"]>("both");
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    void request.run(async () => {
      const cues = await link.control.readCues();
      setLight(cues.brightnessPercent);
      setStrength(cues.motorPercent);
      setMode(cues.mode);
    });
  }, []);
  const lightError = isIn(light, brightness) ? null : t("device:cues.range", brightness);
  const strengthError = isIn(strength, motor) ? null : t("device:cues.range", motor);
  const save = () => {
    setSaved(false);
    void request.run(() => link.control.setCues({ brightnessPercent: light!, motorPercent: strength!, mode })).then(setSaved);
  };
  return (
    <Card title={t("device:cues.title")}>
      <NumberField label={t("device:cues.brightness")} unit="%" value={light} onChange={setLight} {...brightness} step={10} error={light === null ? null : lightError} />
      <NumberField label={t("device:cues.motor")} unit="%" value={strength} onChange={setStrength} {...motor} step={10} error={strength === null ? null : strengthError} />
      <SelectField label={t("device:cues.mode")} value={mode} options={modes.map((value) => ({ value, label: t(`device:cues.${value}`) }))} onChange={(value) => setMode(value as CueSettings["mode"])} />
      <div class="row"><Button busy={request.busy} disabled={Boolean(lightError ?? strengthError)} onClick={save}>{t("device:cues.tell")}</Button></div>
      <p role="status">{saved && t("device:cues.saved")}</p>
      {request.error && <Notice kind="warning">{request.error}</Notice>}
    </Card>
  );
}
