import { backLines, bodyOutline, frontLines, noGoZones, spineLine, trunkLine } from "./outline";
import { middleX, type BodyView } from "./sites";
import { mirroredContour, mirroredLines } from "./smooth-path";
import type { Box } from "./zoom";

const contour = mirroredContour(bodyOutline);
const lines: Record<BodyView, readonly string[]> = {
  back: [...backLines.flatMap(mirroredLines), mirroredLines(spineLine)[0]],
  front: [...frontLines.flatMap(mirroredLines), mirroredLines(trunkLine)[0]],
};

/** The drawing of one view, without its sites. For sighted eyes only: all that it says stands in words beside it. */
export function Figure({ view, box }: { readonly view: BodyView; readonly box: Box }) {
  return (
    <svg class="figure" viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
      <defs>
        <clipPath id="body-inside"><path d={contour} /></clipPath>
        <pattern id="body-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" class="hatch" /></pattern>
      </defs>
      <path class="skin" d={contour} />
      {lines[view].map((line) => <path key={line} class="hint-line" d={line} />)}
      <g clip-path="url(#body-inside)">
        {noGoZones.filter((zone) => zone.view === view).flatMap(({ key, fromMiddle, y, radiusX, radiusY }) => [-1, 1].map((half) => (
          <ellipse key={`${key}${half}`} class="no-go" cx={middleX + half * fromMiddle} cy={y} rx={radiusX} ry={radiusY} />
        )))}
      </g>
    </svg>
  );
}
