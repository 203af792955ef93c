import "./therapist.css";
import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { navigate } from "../../app/router";
import { siteName } from "../../body";
import { Button, Card, CheckField, Empty, List, ListItem, NotMedical, Screen, TextField } from "../../parts";
import { t } from "../../text";
import { formatDate } from "../../text/format";
import { useStored } from "../patient/use-stored";
import { findPatients } from "./find-patients";
import { kept } from "./kept";
import { newPatient, type PatientWords } from "./new-patient";
import { PatientForm } from "./patient-form";

/** The therapist's patients. */
export function Patients() {
  const { store, now } = useServices();
  const [typed, setTyped] = useState("");
  const [archived, setArchived] = useState(false);
  const [adds, setAdds] = useState(false);
  const stored = useStored(async () => {
    const [patients, sessions] = await Promise.all([store.patients.all(), store.sessions.all()]);
    return { patients, sessions };
  }, [store.patients, store.sessions], []);
  const patients = stored?.patients ?? [];
  const found = findPatients(patients, typed, archived);
  const lastSession = (id: string): number => Math.max(0, ...(stored?.sessions ?? []).filter(({ patientId }) => patientId === id).map(({ startedAtMs }) => startedAtMs));
  const hasArchived = patients.some((patient) => patient.archived);

  async function add(words: PatientWords): Promise<string | null> {
    const patient = newPatient(words, patients, now());
    if (!patient) return t("therapist:form.noNumber");
    const failure = await kept(() => store.patients.put(patient));
    if (failure === null) navigate(`#/patients/${patient.id}`);
    return failure;
  }

  return (
    <Screen title={t("therapist:patients.title")} actions={<Button kind="primary" onClick={() => setAdds(true)}>{t("therapist:patients.add")}</Button>}>
      {patients.length > 0 && (
        <Card>
          <TextField type="search" label={t("therapist:patients.search")} value={typed} onInput={setTyped} />
          {hasArchived && <CheckField label={t("therapist:patients.archived")} checked={archived} onChange={setArchived} />}
          <p class="only-read" role="status">{t("therapist:patients.found", { count: found.length })}</p>
          {found.length === 0 && <Empty text={t("therapist:patients.notFound")} />}
          <List label={t("therapist:patients.title")}>
            {found.map((patient) => {
              const last = lastSession(patient.id);
              const site = patient.mainSite === 0 ? null : siteName(patient.mainSite);
              const when = last === 0 ? t("therapist:patients.noSession") : t("therapist:patients.lastSession", { date: formatDate(last) });
              return <ListItem key={patient.id} href={`#/patients/${patient.id}`} title={patient.name} detail={[site, when].filter(Boolean).join(" · ")} />;
            })}
          </List>
        </Card>
      )}
      {stored && patients.length === 0 && (
        <Card>
          <Empty text={t("therapist:patients.none")} />
          <Button onClick={() => setAdds(true)}>{t("therapist:patients.addFirst")}</Button>
        </Card>
      )}
      <NotMedical />
      {adds && <PatientForm title={t("therapist:patients.add")} patient={null} onSave={add} onClose={() => setAdds(false)} />}
    </Screen>
  );
}
