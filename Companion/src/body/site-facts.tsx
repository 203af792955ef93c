import { Notice } from "../parts";
import { t } from "../text";
import { muscles } from "./muscles";
import type { Site } from "./sites";
import { cautionText, referral, siteName } from "./words";

/** What there is to know of a site: names, where its pain is commonly felt, what to mind. */
export function SiteFacts({ site }: { readonly site: Site }) {
  const caution = cautionText(site);
  return (
    <div class="site-facts">
      <p><strong>{siteName(site.number)}</strong><br /><span class="quiet" lang="la">{muscles[site.muscle].latin}</span></p>
      <p>{referral(site.muscle)} <span class="quiet">{t("body:chart.general")}</span></p>
      {caution !== null && <Notice kind="warning" title={t("body:chart.caution")}>{caution}</Notice>}
    </div>
  );
}
