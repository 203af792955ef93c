import { useEffect, useRef, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Card, Notice, SelectField, TextField } from "../../parts";
import { sessionAt } from "../../storage";
import type { Patient, StoredHold } from "../../storage/model";
import { t } from "../../text";

/** How long nothing is typed before the note is kept, ms. */
const pauseMs = 600;
const longestNote = 2000;

type Keeping = "none" | "kept" | "failed";

/** Whose a hold is, and a note on it. Both are kept at once. */
export function BelongsCard({ hold, patients }: { readonly hold: StoredHold; readonly patients: readonly Patient[] }) {
  const { store } = useServices();
  const [patientId, setPatientId] = useState(hold.patientId);
  const [note, setNote] = useState(hold.note);
  const [keeping, setKeeping] = useState<Keeping>("none");
  const unkept = useRef<string | null>(null);

  async function keep(change: Parameters<typeof store.holds.update>[1]) {
    try {
      await store.holds.update(hold.key, change);
      setKeeping("kept");
    } catch {
      setKeeping("failed");
    }
  }

  async function keepNote() {
    const typed = unkept.current;
    unkept.current = null;
    if (typed !== null) await keep({ note: typed });
  }

  async function assign(id: string) {
    const chosen = id === "" ? null : id;
    setPatientId(chosen);
    const session = sessionAt(chosen, hold.startedAtMs, await store.sessions.all());
    await keep({ patientId: chosen, sessionId: session?.id ?? null });
  }

  useEffect(() => {
    if (note === hold.note) return;
    const timer = setTimeout(() => void keepNote(), pauseMs);
    return () => clearTimeout(timer);
  }, [note]);
  useEffect(() => () => void keepNote(), []);

  const shownPatients = patients.filter(({ id, archived }) => !archived || id === patientId);
  return (
    <Card title={t("history:hold.belongs")}>
      <SelectField
        label={t("history:hold.patient")} value={patientId ?? ""} onChange={(id) => void assign(id)}
        options={[{ value: "", label: t("history:hold.nobody") }, ...shownPatients.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField
        label={t("history:hold.note")} hint={keeping === "kept" ? t("history:hold.noteKept") : t("history:hold.noteHint")} value={note} multiline maxLength={longestNote}
        onInput={(typed) => {
          unkept.current = typed;
          setKeeping("none");
          setNote(typed);
        }}
      />
      <span class="only-read" role="status">{keeping === "kept" ? t("history:hold.noteKept") : ""}</span>
      {keeping === "failed" && <Notice kind="danger">{t("history:hold.notKept")}</Notice>}
    </Card>
  );
}
