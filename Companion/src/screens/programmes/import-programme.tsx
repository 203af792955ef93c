import { useRef, useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, Notice } from "../../parts";
import { readProgrammeBytes, type ProgrammeFileRefusal } from "../../programmes";
import { rangeWords } from "../../programmes/words";
import { t } from "../../text";
import { kept } from "./draft";

/** Why a file was not taken, in one line. */
function refusalWords(file: string, { reason, path, range, kind }: ProgrammeFileRefusal): string {
  return t(`programmes:file.${reason}`, { file, path: path || t("programmes:file.whole"), range: range && kind ? rangeWords(kind, range) : "" });
}

/** Takes a programme from a file. */
export function ImportProgramme() {
  const { store, now } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);

  async function take(file: File): Promise<void> {
    const result = readProgrammeBytes(new Uint8Array(await file.arrayBuffer()));
    if (result.refused) return setRefused(refusalWords(file.name, result.refused));
    const programme = kept(result.read, now());
    await store.programmes.put(programme);
    navigate(`#/programmes/${programme.id}`);
  }

  return (
    <>
      <input
        ref={input} type="file" accept=".json,application/json" hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = ""; // so that the same file can be taken again
          if (file) void take(file);
        }}
      />
      <Button onClick={() => input.current?.click()}>{t("programmes:import")}</Button>
      {refused !== null && <Notice kind="danger" title={t("programmes:file.title")}><p>{refused}</p></Notice>}
    </>
  );
}
