import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../text";
import { Figure } from "./figure";
import { sites, type BodyView } from "./sites";
import { markedName } from "./words";
import { inFrame, inSight, regionBox, regions, sitesIn, type Box, type Region } from "./zoom";

interface ChartFrameProps {
  readonly view: BodyView;
  /** null: the whole figure. */
  readonly region: Region | null;
  readonly value: number;
  readonly marks: ReadonlyMap<number, number> | undefined;
  readonly onRegion: (region: Region) => void;
  readonly onChange: (site: number) => void;
}

function placed(box: Box, x: number, y: number): { left: string; top: string } {
  const { left, top } = inFrame(box, x, y);
  return { left: `${left}%`, top: `${top}%` };
}

/** The regions as buttons on the whole figure, and as dots where something was treated or is chosen. */
function Regions({ view, value, marks, box, onRegion }: Omit<ChartFrameProps, "region" | "onChange"> & { readonly box: Box }) {
  return (
    <>
      {regions.filter((region) => sitesIn(region, view).length > 0).map((region) => {
        const { x, y, width, height } = regionBox(region, view);
        const size = { width: `${(width / box.width) * 100}%`, height: `${(height / box.height) * 100}%` };
        return (
          <button
            key={region} type="button" class="region" data-region={region} style={{ ...placed(box, x, y), ...size }}
            aria-label={t("body:chart.openRegion", { region: t(`body:region.${region}`) })} onClick={() => onRegion(region)}
          >
            <span aria-hidden="true">{t(`body:region.${region}`)}</span>
          </button>
        );
      })}
      {sites.filter((site) => site.view === view && (site.number === value || marks?.has(site.number))).map((site) => (
        <span key={site.number} class={site.number === value ? "dot chosen" : "dot"} style={placed(box, site.x, site.y)} aria-hidden="true" />
      ))}
    </>
  );
}

/** The drawing in its frame. All its sites and regions are HTML above the drawing, so that they have names, focus and keys of their own. */
export function ChartFrame({ view, region, value, marks, onRegion, onChange }: ChartFrameProps) {
  const box = inSight(region, view);
  const name = useId();
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(region);
  useEffect(() => {
    const left = before.current;
    before.current = region;
    if (left === region) return;
    const wanted = region === null ? [`[data-region="${left}"]`] : ["input:checked", "input"];
    wanted.map((selector) => frame.current?.querySelector<HTMLElement>(selector)).find(Boolean)?.focus({ preventScroll: true });
  }, [region]);
  return (
    <div class="frame" ref={frame}>
      <Figure view={view} box={box} />
      <span class="reader-side start" aria-hidden="true">{t(`body:side.${view === "back" ? "left" : "right"}`)}</span>
      <span class="reader-side end" aria-hidden="true">{t(`body:side.${view === "back" ? "right" : "left"}`)}</span>
      {region === null
        ? <Regions view={view} value={value} marks={marks} box={box} onRegion={onRegion} />
        : (
          <fieldset class="points">
            <legend class="only-read">{t("body:chart.points", { region: t(`body:region.${region}`) })}</legend>
            {sitesIn(region, view).map((site) => (
              <label key={site.number} class="point" style={placed(box, site.x, site.y)} title={markedName(site.number, marks)}>
                <input type="radio" name={name} checked={site.number === value} aria-label={markedName(site.number, marks)} onChange={() => onChange(site.number)} />
                <span class="numbers" aria-hidden="true">{marks?.get(site.number) ?? ""}</span>
              </label>
            ))}
          </fieldset>
        )}
    </div>
  );
}
