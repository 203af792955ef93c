import { useRef, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { planImport, type ImportPlan } from "../../export/import-plan";
import { runImport } from "../../export/import-run";
import { mostFileCharacters, readFile, type FileResult } from "../../export/read-file";
import { Button, Card, Notice, ProgressBar } from "../../parts";
import { t } from "../../text";
import { ImportPreview } from "./import-preview";
import { useWork } from "./use-work";

type Refused = Extract<FileResult, { readonly file: null }>;

/** Takes a file in: chosen, judged as a whole, shown, then written. */
export function ImportCard() {
  const { store } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [done, setDone] = useState(false);
  const work = useWork();

  function begin(): void {
    setRefused(null);
    setPlan(null);
    setDone(false);
    work.forget();
  }

  async function choose(file: File): Promise<void> {
    begin();
    await work.run(async () => {
      // Every character has a byte at least: a file of more bytes than four a character cannot be short enough.
      const result = file.size > 4 * mostFileCharacters ? { file: null, refused: "tooLarge", path: "" } as const : readFile(await file.text());
      if (result.file) setPlan(await planImport(store, result.file));
      else setRefused(result);
    });
  }

  async function takeIn(takesSettings: boolean): Promise<void> {
    if (!plan) return;
    const ended = await work.run(async (onProgress) => {
      await runImport(store, plan, takesSettings, onProgress);
      return true;
    });
    if (!ended) return;
    setPlan(null);
    setDone(true);
  }

  return (
    <Card title={t("data:import.title")}>
      <p>{t("data:import.text")}</p>
      <input
        ref={input} hidden type="file" accept="application/json,.json" aria-label={t("data:import.choose")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = ""; // the same file can be chosen again
          if (file) void choose(file);
        }}
      />
      <Button busy={work.busy && !plan} onClick={() => input.current?.click()}>{t("data:import.choose")}</Button>
      {refused && <RefusedNotice refused={refused} />}
      {plan && <ImportPreview plan={plan} busy={work.busy} onImport={(takesSettings) => void takeIn(takesSettings)} onCancel={begin} />}
      {work.progress && <ProgressBar label={t("data:import.running")} value={work.progress.done} max={work.progress.total} />}
      {work.error && <Notice kind="warning"><p>{work.error}</p><p>{t("data:import.goOn")}</p></Notice>}
      {done && <Notice kind="good">{t("data:import.done")}</Notice>}
    </Card>
  );
}

function RefusedNotice({ refused: { refused, path } }: { readonly refused: Refused }) {
  return (
    <Notice kind="danger" title={t("data:import.refused")}>
      <p>{t(`data:refused.${refused}`)}</p>
      {path !== "" && <p class="data-path">{path}</p>}
    </Notice>
  );
}
