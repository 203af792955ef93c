import { useState } from "preact/hooks";
import { BodyChart } from "../../body";
import { Button, Card } from "../../parts";
import { t } from "../../text";

interface SiteStepProps {
  /** Chosen before, or the patient's main one; 0 none. */
  readonly first: number;
  readonly marks: ReadonlyMap<number, number>;
  readonly onChoose: (site: number) => void;
}

/** Where it is pressed today. */
export function SiteStep({ first, marks, onChoose }: SiteStepProps) {
  const [site, setSite] = useState(first);
  return (
    <Card title={t("therapist:session.site.title")}>
      <BodyChart value={site} onChange={setSite} marks={marks} />
      <Button kind="primary" disabled={site === 0} onClick={() => onChoose(site)}>{t("common:next")}</Button>
    </Card>
  );
}
