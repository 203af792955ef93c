import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { BodyChart, siteName } from "../../body";
import { Button, NotMedical } from "../../parts";
import type { Patient } from "../../storage/model";
import { t } from "../../text";

/** Where to press; remembered as the patient's main site when there was none. */
export function SiteStep({ patient }: { readonly patient: Patient }) {
  const { session, store } = useServices();
  const [site, setSite] = useState(patient.mainSite);
  const choose = async (): Promise<void> => {
    if (patient.mainSite === 0) await store.patients.put({ ...patient, mainSite: site });
    await session.chooseSite(site);
  };
  return (
    <>
      <p>{t("patient:site.text")}</p>
      <BodyChart value={site} onChange={setSite} />
      <Button kind="primary" disabled={site === 0} onClick={() => void choose()}>{site === 0 ? t("patient:site.choose") : t("patient:site.take", { site: siteName(site) })}</Button>
      <NotMedical />
    </>
  );
}
