import { useState } from "preact/hooks";
import { useRequest } from "../../app/use-request";
import { useServices } from "../../app/services";
import { Button, Card, LinkButton, Notice, RadioGroup } from "../../parts";
import { programmePresets } from "../../programmes";
import { programmeWords } from "../../programmes/words";
import { t } from "../../text";
import { NoPatientButton } from "../hold/no-patient-button";
import { useStored } from "../patient/use-stored";

const ownOfDevice = "";
const exampleOf = (key: string): string => `example ${key}`;

/** With what is treated: a stored programme is sent, or the device keeps its own. */
export function ProgrammeStep({ first }: { readonly first: string | null }) {
  const { store, session, link, now } = useServices();
  const request = useRequest();
  const [chosen, setChosen] = useState<string | null>(first);
  const stored = useStored(async () => (await store.programmes.all()).filter(({ programme }) => programme.kind !== "threshold").sort((a, b) => a.name.localeCompare(b.name)), [store.programmes], []);
  const examples = stored?.length === 0 ? programmePresets.filter(({ key }) => key !== "threshold") : [];
  const own = session.deviceProgramme.value;
  const choices = [
    ...(stored ?? []).map(({ id, name, programme }) => ({ value: id, label: name, programme })),
    ...examples.map(({ key, programme }) => ({ value: exampleOf(key), label: t(`programmes:preset.${key}`), programme })),
    ...(own && own.kind !== "threshold" ? [{ value: ownOfDevice, label: t("programmes:ownOfDevice"), programme: own }] : []),
  ];
  const options = choices.map(({ value, label, programme }) => ({ value, label, hint: programmeWords(programme) }));
  const chosenKind = (chosen === ownOfDevice ? own : choices.find(({ value }) => value === chosen)?.programme)?.kind ?? null;
  /** An example becomes a programme of the therapist's when it is used. */
  async function send(): Promise<void> {
    const example = examples.find(({ key }) => exampleOf(key) === chosen);
    if (!example) return session.chooseProgramme(chosen === ownOfDevice ? null : chosen);
    const id = crypto.randomUUID();
    await store.programmes.put({ id, name: t(`programmes:preset.${example.key}`), programme: example.programme, createdAtMs: now() });
    setChosen(id);
    return session.chooseProgramme(id);
  }
  const isConnected = link.state.value.phase === "ready";
  return (
    <Card title={t("therapist:session.programme.title")}>
      {stored?.length === 0 && <p class="quiet">{t("therapist:session.programme.examples")}</p>}
      {options.length > 0 && <RadioGroup legend={t("therapist:session.programme.which")} value={chosen} options={options} onChange={setChosen} />}
      <NoPatientButton kind={chosenKind} />
      {!isConnected && <Notice kind="info">{t("therapist:session.programme.later")}</Notice>}
      {request.error && <Notice kind="warning" title={t("therapist:session.programme.refused")}>{request.error}</Notice>}
      <div class="row">
        <Button kind="primary" busy={request.busy} disabled={chosen === null} onClick={() => void request.run(send)}>
          {t(chosen === ownOfDevice ? "common:next" : "therapist:session.programme.send")}
        </Button>
        <LinkButton kind="quiet" href="#/programmes">{t("therapist:session.programme.edit")}</LinkButton>
      </div>
    </Card>
  );
}
