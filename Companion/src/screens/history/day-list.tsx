import { useEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../../parts";
import { language, t } from "../../text";
import { byDay, dayStart, firstOf, type Day } from "./days";
import type { Entry } from "./entries";
import { HoldRow } from "./hold-row";
import { listView } from "./list-view";
import { drawnOf, nextPage } from "./paging";

/** How far below the screen's edge the next lines are drawn, CSS px. */
const aheadPixels = 1200;

/** About how high a day's heading and a line are: what is not in sight is not measured. */
const headRem = 4;
const lineRem = 5;

/** "Today", "Yesterday", "Monday, 2 March 2026". */
function dayWords(startMs: number, nowMs: number): string {
  if (startMs === dayStart(nowMs)) return t("history:list.today");
  if (startMs === dayStart(nowMs, -1)) return t("history:list.yesterday");
  return new Intl.DateTimeFormat(language.value, { dateStyle: "full" }).format(startMs);
}

interface DayListProps {
  readonly entries: readonly Entry[];
  readonly nowMs: number;
  /** The name to show in a line; null for none. */
  readonly nameOf: (entry: Entry) => string | null;
}

/** A day's lines; not made anew while nothing of it changes. */
function DaySection({ day, nowMs, nameOf }: { readonly day: Day<Entry> } & Omit<DayListProps, "entries">) {
  return useMemo(() => (
    <section class="card day" style={{ containIntrinsicBlockSize: `auto ${headRem + day.things.length * lineRem}rem` }}>
      <h2>{dayWords(day.startMs, nowMs)}</h2>
      <ul class="list">{day.things.map((entry) => <HoldRow key={entry.hold.key} entry={entry} patientName={nameOf(entry)} />)}</ul>
    </section>
  ), [day, dayStart(nowMs), nameOf]);
}

/** The lines by day. A page of them is drawn, and more as the end comes near; the button is for those who do not scroll. */
export function DayList({ entries, nowMs, nameOf }: DayListProps) {
  const end = useRef<HTMLDivElement>(null);
  const days = useMemo(() => byDay(entries, ({ hold }) => hold.startedAtMs), [entries]);
  const drawn = drawnOf(listView.drawn.value, entries.length);
  const hasMore = drawn < entries.length;
  const showMore = () => { listView.drawn.value = nextPage(drawn, entries.length); };
  useEffect(() => {
    if (!hasMore || !end.current) return;
    const near = new IntersectionObserver(([seen]) => { if (seen?.isIntersecting) showMore(); }, { rootMargin: `${aheadPixels}px` });
    near.observe(end.current);
    return () => near.disconnect();
  }, [hasMore, drawn, entries.length]);

  return (
    <>
      {firstOf(days, drawn).map((day) => <DaySection key={day.startMs} day={day} nowMs={nowMs} nameOf={nameOf} />)}
      <div ref={end} class="list-end">
        {hasMore ? <Button onClick={showMore}>{t("history:list.more")}</Button> : <p class="quiet">{t("history:list.end")}</p>}
      </div>
    </>
  );
}
