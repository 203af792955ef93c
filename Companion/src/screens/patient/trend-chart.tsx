/** A row of values, by session; null where nothing is known. */
export interface TrendSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

interface TrendChartProps {
  /** All that it shows, in words. */
  readonly label: string;
  readonly series: readonly TrendSeries[];
  /** Top of the scale at least. */
  readonly least: number;
  readonly format: (value: number) => string;
}

const width = 320;
const height = 140;
const left = 40;
const right = 12;
const top = 12;
const bottom = 24;

/** A small chart: one point a session, one line a series; the second line is dashed with hollow points, so that colour is not the only sign. */
export function TrendChart({ label, series, least, format }: TrendChartProps) {
  const count = Math.max(1, ...series.map(({ values }) => values.length));
  const highest = roundTop(Math.max(least, ...series.flatMap(({ values }) => values.filter((value) => value !== null))));
  const x = (index: number): number => (count === 1 ? (left + width - right) / 2 : left + (index * (width - left - right)) / (count - 1));
  const y = (value: number): number => top + (1 - value / highest) * (height - top - bottom);
  return (
    <svg class="trend-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, highest / 2, highest].map((value) => (
        <g key={value}>
          <line class="grid" x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
          <text class="axis" x={left - 6} y={y(value) + 4} text-anchor="end">{format(value)}</text>
        </g>
      ))}
      {Array.from({ length: count }, (_, index) => <text key={index} class="axis" x={x(index)} y={height - 6} text-anchor="middle">{index + 1}</text>)}
      {series.map(({ label: name, values }, which) => {
        const points = values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }]));
        return (
          <g key={name} class={which === 0 ? "series first" : "series second"}>
            <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
            {points.map((point) => <circle key={point.x} cx={point.x} cy={point.y} r={4} />)}
          </g>
        );
      })}
    </svg>
  );
}

/** The next number that is round when it is halved: 1, 2, 4, 5, 6, 8 or 10 of a power of ten. */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 6, 8, 10].find((digit) => digit * power >= value) ?? 10) * power;
}
