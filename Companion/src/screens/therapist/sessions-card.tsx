import { useState } from "preact/hooks";
import { siteName } from "../../body";
import { Button, Card, Empty, List, ListItem } from "../../parts";
import type { Session } from "../../storage/model";
import { t } from "../../text";
import { formatDateTime } from "../../text/format";

const shownAtFirst = 8;

/** What a session came to, in one line. */
function sessionDetail(session: Session, holds: number): string {
  const pain = session.painBefore !== null && session.painAfter !== null ? t("therapist:sessions.pain", { before: session.painBefore, after: session.painAfter }) : null;
  const where = session.site === 0 ? null : siteName(session.site);
  const by = session.by === "patient" ? t("therapist:sessions.atHome") : null;
  return [where, t("therapist:sessions.holds", { count: holds }), pain, by].filter(Boolean).join(" · ");
}

interface SessionsCardProps {
  /** Newest first. */
  readonly sessions: readonly Session[];
  readonly holdCounts: ReadonlyMap<string, number>;
}

/** The sessions of a patient, each with the way to its report. */
export function SessionsCard({ sessions, holdCounts }: SessionsCardProps) {
  const [showsAll, setShowsAll] = useState(false);
  const over = sessions.filter(({ endedAtMs }) => endedAtMs !== null);
  const shown = showsAll ? over : over.slice(0, shownAtFirst);
  return (
    <Card title={t("therapist:sessions.title")}>
      {over.length === 0 && <Empty text={t("therapist:sessions.none")} />}
      <List label={t("therapist:sessions.title")}>
        {shown.map((session) => (
          <ListItem key={session.id} href={`#/report/${session.id}`} title={formatDateTime(session.startedAtMs)} detail={sessionDetail(session, holdCounts.get(session.id) ?? 0)} />
        ))}
      </List>
      {over.length > shown.length && <Button kind="quiet" onClick={() => setShowsAll(true)}>{t("therapist:sessions.all", { count: over.length })}</Button>}
    </Card>
  );
}
