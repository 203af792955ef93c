import { useState } from "preact/hooks";
import { t } from "../text";
import { formatNewtons, formatSeconds } from "../text/format";
import type { ChartHold } from "./curve-chart";
import { extent, forceAt, pointsOf } from "./curve-data";

const milli = 1000;

/** The curves as a table, a line a second; made when it is asked for. */
export function CurveValues({ holds }: { readonly holds: readonly ChartHold[] }) {
  const [open, setOpen] = useState(false);
  const curves = holds.map(({ curve, name }) => ({ name, points: pointsOf(curve) }));
  const seconds = Array.from({ length: Math.floor(extent(holds).seconds) }, (_, i) => i + 1);
  return (
    <details class="curve-values no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("history:curve.values")}</summary>
      {open && (
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t("history:curve.second")}</th>
              {curves.map(({ name }, i) => <th key={i} scope="col">{[t("history:curve.newtons"), name].filter(Boolean).join(" ")}</th>)}
            </tr>
          </thead>
          <tbody>
            {seconds.map((second) => (
              <tr key={second}>
                <th scope="row">{formatSeconds(second * milli, 0)}</th>
                {curves.map(({ points }, i) => {
                  const newtons = forceAt(points, second);
                  return <td key={i}>{newtons === null ? "–" : formatNewtons(newtons * milli)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
