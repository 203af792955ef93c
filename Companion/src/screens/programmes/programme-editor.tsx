import { useRef, useState } from "preact/hooks";
import { navigate } from "../../app/router";
import { useServices } from "../../app/services";
import { Button, Card, Dialog, NotMedical, Notice, RadioGroup, Screen, TextField } from "../../parts";
import { asKind, complaintAboutName, complaintsOf, widestAllowance, writeProgrammeFile, type NamedProgramme } from "../../programmes";
import { programmeMinutes, programmeWords, shortNewtons } from "../../programmes/words";
import { programmeKinds, type Programme, type ProgrammeKind } from "../../protocol/messages";
import type { StoredProgramme } from "../../storage/model";
import { t } from "../../text";
import { saveFile } from "../data/deliver";
import { kept } from "./draft";
import { HeadFields } from "./head-fields";
import { ProgrammePreviewCard } from "./programme-preview";
import { StepFields } from "./step-fields";

const fileName = (name: string): string => `${name.trim().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").toLowerCase() || "programme"}.json`;

/** The cap under which the highest band of a programme fits twice, mN. */
function leastCap({ steps }: Programme): number {
  return Math.max(...steps.map(({ targetMilliNewtons, tolerancePercent }) => Math.ceil((targetMilliNewtons * (100 + 2 * tolerancePercent)) / 100)));
}

/** Changes a programme; each field says what it may have, and nothing that a device would refuse can be kept. */
export function ProgrammeEditor({ begun, stored }: { readonly begun: NamedProgramme; readonly stored: StoredProgramme | null }) {
  const { store, now } = useServices();
  const [name, setName] = useState(begun.name);
  const [programme, setProgramme] = useState(begun.programme);
  const [asksDelete, setAsksDelete] = useState(false);
  const complaints = complaintsOf(programme, widestAllowance);
  const nameComplaint = complaintAboutName(name.trim());
  const isGood = complaints.refusals.length === 0;
  const lastGood = useRef(begun.programme);
  if (isGood) lastGood.current = programme;
  const canKeep = isGood && nameComplaint === null;
  const fields = { programme, complaints, onChange: setProgramme };

  async function save(): Promise<void> {
    const named = { name: name.trim(), programme };
    await store.programmes.put(stored ? { ...stored, ...named } : kept(named, now()));
    navigate("#/programmes");
  }

  async function remove(): Promise<void> {
    if (stored) await store.programmes.remove(stored.id);
    navigate("#/programmes", true);
  }

  return (
    <Screen title={stored ? stored.name || t("programmes:unnamed") : t("programmes:new")} back="#/programmes">
      <Card>
        <TextField
          label={t("programmes:field.name")} value={name} onInput={setName}
          error={nameComplaint && t(nameComplaint === "nameLength" ? "programmes:nameRange" : "programmes:nameControl")}
        />
        <RadioGroup
          legend={t("programmes:field.kind")} value={programme.kind} onChange={(kind) => setProgramme(asKind(programme, kind as ProgrammeKind))}
          options={programmeKinds.map((kind) => ({ value: kind, label: t(`programmes:kind.${kind}`), hint: t(`programmes:about.${kind}`) }))}
        />
      </Card>
      <HeadFields {...fields} />
      <StepFields {...fields} />
      {isGood
        ? <Notice kind="good" title={programmeWords(programme)}><p>{t("programmes:takes", { time: programmeMinutes(programme) })} {t("programmes:capHint", { force: shortNewtons(highest(programme)), cap: shortNewtons(leastCap(programme)) })}</p></Notice>
        : <Notice kind="warning" title={t("programmes:bad")} />}
      <ProgrammePreviewCard programme={lastGood.current} />
      <Button kind="primary" disabled={!canKeep} onClick={() => void save()}>{t("programmes:save")}</Button>
      <Button disabled={!canKeep} onClick={() => saveFile({ name: fileName(name), mediaType: "application/json", text: writeProgrammeFile({ name: name.trim(), programme }) })}>{t("programmes:export")}</Button>
      {stored && <Button kind="danger" onClick={() => setAsksDelete(true)}>{t("programmes:delete")}</Button>}
      <Dialog open={asksDelete} title={t("programmes:deleteTitle")} onClose={() => setAsksDelete(false)}>
        <p>{t("programmes:deleteText", { name: stored?.name ?? "" })}</p>
        <Button kind="danger" onClick={() => void remove()}>{t("programmes:delete")}</Button>
        <Button onClick={() => setAsksDelete(false)}>{t("common:cancel")}</Button>
      </Dialog>
      <NotMedical />
    </Screen>
  );
}

const highest = ({ steps }: Programme): number => Math.max(...steps.map(({ targetMilliNewtons }) => targetMilliNewtons));
