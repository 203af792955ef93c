import { reliefDaysKnown, type Treatment } from "../../course";
import { Card } from "../../parts";
import type { SorenessAnswer } from "../../storage/model";
import { t } from "../../text";
import { formatDate } from "../../text/format";

const soreness = (answer: SorenessAnswer | null): string => (answer ? t(`patient:soreness.${answer.level}`) : "–");

/** What was told of soreness and relief after each session. */
export function AfterCard({ treatments }: { readonly treatments: readonly Treatment[] }) {
  if (treatments.length === 0) return null;
  return (
    <Card title={t("course:after.title")}>
      <div class="table-scroll" role="region" aria-label={t("course:after.title")} tabIndex={0}>
        <table>
          <thead>
            <tr><th scope="col">{t("course:trend.date")}</th><th scope="col">{t("course:after.at24")}</th><th scope="col">{t("course:after.at36")}</th><th scope="col">{t("course:after.daysBetter")}</th></tr>
          </thead>
          <tbody>
            {treatments.map(({ session }) => (
              <tr key={session.id}>
                <th scope="row">{formatDate(session.startedAtMs)}</th>
                <td>{soreness(session.sorenessAt24h)}</td>
                <td>{soreness(session.sorenessAt36h)}</td>
                <td>{session.reliefDays === null ? "–" : t("course:after.relief", { count: session.reliefDays })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="quiet">{t("course:after.known", { ...reliefDaysKnown })}</p>
    </Card>
  );
}
