import { useMemo, useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { siteName } from "../../body";
import { Button, Card, LinkButton, Notice, TextField } from "../../parts";
import type { Session } from "../../storage/model";
import { t } from "../../text";
import { formatNewtons } from "../../text/format";
import { useStored } from "../patient/use-stored";
import { kept } from "./kept";
import { createNoteKeeper } from "./note-keeper";
import { holdCounts } from "./session-facts";
import { mostNoteCharacters } from "./session-flow";

/** "7 → 4", with words where something was not told. */
function fromTo(before: string | number | null, after: string | number | null): string {
  const unknown = t("therapist:session.summary.notTold");
  return before === null && after === null ? unknown : t("therapist:session.summary.fromTo", { before: before ?? unknown, after: after ?? unknown });
}

const force = (milliNewtons: number | null): string | null => (milliNewtons === null ? null : formatNewtons(milliNewtons));

/** What the session came to, and what is to be remembered of it. */
export function SummaryStep({ session }: { readonly session: Session }) {
  const { store, session: run } = useServices();
  const holds = useStored(async () => holdCounts(await store.holds.list({ sessionId: session.id })).get(session.id) ?? 0, [store.holds], [session.id]);
  const keep = useMemo(() => createNoteKeeper(store, session.id), [store, session.id]);
  const [note, setNote] = useState(session.note);
  const [trouble, setTrouble] = useState<string | null>(null);
  async function end(): Promise<void> {
    const failure = await kept(async () => {
      await keep(note);
      await run.end();
    });
    setTrouble(failure);
    if (failure === null) navigate(`#/patients/${session.patientId}`, true);
  }
  return (
    <Card title={t("therapist:session.summary.title")}>
      <dl class="trend">
        <dt>{t("therapist:session.summary.site")}</dt>
        <dd>{siteName(session.site)}</dd>
        <dt>{t("therapist:session.summary.holds")}</dt>
        <dd>{holds ?? 0}</dd>
        <dt>{t("therapist:session.summary.pain")}</dt>
        <dd>{fromTo(session.painBefore, session.painAfter)}</dd>
        <dt>{t("therapist:session.summary.threshold")}</dt>
        <dd>{fromTo(force(session.thresholdBeforeMilliNewtons), force(session.thresholdAfterMilliNewtons))}</dd>
      </dl>
      <TextField
        label={t("therapist:session.summary.note")} value={note} multiline maxLength={mostNoteCharacters}
        onInput={(text) => {
          setNote(text);
          void kept(() => keep(text)).then(setTrouble);
        }}
      />
      <p class="quiet">{t("therapist:session.summary.soreness")}</p>
      {trouble !== null && <Notice kind="danger">{trouble}</Notice>}
      <div class="row">
        <Button kind="primary" onClick={() => void end()}>{t("therapist:session.summary.end")}</Button>
        <LinkButton href={`#/report/${session.id}`}>{t("therapist:session.summary.report")}</LinkButton>
      </div>
    </Card>
  );
}
