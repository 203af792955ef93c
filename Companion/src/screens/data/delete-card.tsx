import { useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, Card, Dialog, Notice, TextField } from "../../parts";
import { t } from "../../text";
import { useWork } from "./use-work";

/** Deletes everything on this phone, after a word was typed. */
export function DeleteCard() {
  const { store } = useServices();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const work = useWork();
  const word = t("data:delete.word");

  function close(): void {
    setOpen(false);
    setTyped("");
  }

  async function deleteAll(): Promise<void> {
    const ended = await work.run(async () => {
      await store.clear();
      localStorage.clear(); // the devices that this browser was connected with
      return true;
    });
    if (ended) navigate("#/welcome", true);
  }

  return (
    <Card title={t("data:delete.title")}>
      <p>{t("data:delete.text")}</p>
      {store.settings.value.role === "therapist" && <p>{t("data:delete.key")}</p>}
      <Button kind="danger" onClick={() => setOpen(true)}>{t("data:delete.open")}</Button>
      <Dialog open={open} title={t("data:delete.title")} onClose={close}>
        <p>{t("data:delete.sure")}</p>
        <TextField label={t("data:delete.type", { word })} value={typed} onInput={setTyped} />
        {work.error && <Notice kind="warning">{work.error}</Notice>}
        <div class="row">
          <Button kind="danger" disabled={typed.trim().toLocaleUpperCase() !== word} busy={work.busy} onClick={() => void deleteAll()}>{t("data:delete.now")}</Button>
          <Button kind="quiet" onClick={close}>{t("common:cancel")}</Button>
        </div>
      </Dialog>
    </Card>
  );
}
