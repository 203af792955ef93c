import "./body-chart.css";
import { useId, useState } from "preact/hooks";
import { Button } from "../parts";
import { t } from "../text";
import { ChartFrame } from "./chart-frame";
import { noGoZones } from "./outline";
import { SiteFacts } from "./site-facts";
import { SiteList } from "./site-list";
import { siteByNumber, type BodyView } from "./sites";
import { regionOf, type Region } from "./zoom";

type Face = "back" | "front" | "list";
const faces: readonly Face[] = ["back", "front", "list"];

interface BodyChartProps {
  /** Number of the chosen site, 0 none. */
  readonly value: number;
  readonly onChange: (site: number) => void;
  /** How often a site was treated before, by its number. */
  readonly marks?: ReadonlyMap<number, number>;
}

const noGoWords = (view: BodyView): string => noGoZones.filter((zone) => zone.view === view).map(({ key }) => t(`body:noGo.${key}`)).join(", ");

/** Chooses a site: a region of the body, then the point in it; or from the list. */
export function BodyChart({ value, onChange, marks }: BodyChartProps) {
  const chosen = siteByNumber(value);
  const [face, setFace] = useState<Face>(chosen?.view ?? "back");
  const [region, setRegion] = useState<Region | null>(chosen ? regionOf(chosen) : null);
  const name = useId();
  const show = (next: Face): void => {
    setFace(next);
    setRegion(null);
  };
  return (
    <div class="body-chart">
      <fieldset class="faces">
        <legend class="only-read">{t("body:chart.views")}</legend>
        {faces.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === face} onChange={() => show(one)} />
            <span>{t(`body:chart.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {face === "list"
        ? <SiteList value={value} onChange={onChange} marks={marks} />
        : (
          <>
            <ChartFrame view={face} region={region} value={value} marks={marks} onRegion={setRegion} onChange={onChange} />
            <div class="under-frame">
              <span class="quiet">{region === null ? t("body:chart.chooseRegion") : t("body:chart.choosePoint")}</span>
              {region !== null && <Button onClick={() => setRegion(null)}>{t("body:chart.whole")}</Button>}
            </div>
            <p class="quiet no-go-words"><span class="no-go-sign" aria-hidden="true" />{t("body:chart.notHere", { places: noGoWords(face) })}</p>
          </>
        )}
      <div aria-live="polite">{chosen ? <SiteFacts site={chosen} /> : <p class="quiet">{t("body:chart.noneChosen")}</p>}</div>
    </div>
  );
}
