import type { EndedHold } from "../../guidance/live-hold";
import { Card, LinkButton } from "../../parts";
import { t } from "../../text";
import { formatNewtons, formatSeconds } from "../../text/format";

/** How the last hold on this screen ended. All its figures come with the sync. */
export function LastHold({ hold }: { readonly hold: EndedHold | null }) {
  const { outcome } = hold ?? {};
  const words = outcome === undefined ? "–" : typeof outcome === "string" ? t(`history:outcome.${outcome}`) : t("history:outcome.unknown", { code: outcome.unknown });
  return (
    <Card title={t("hold:last.title")}>
      <dl class="last-hold numbers">
        <div><dt>{t("hold:last.outcome")}</dt><dd>{words}</dd></div>
        <div><dt>{t("hold:last.inBand")}</dt><dd>{hold ? formatSeconds(hold.inBandMs) : "–"}</dd></div>
        <div><dt>{t("hold:last.peak")}</dt><dd>{hold ? formatNewtons(hold.peakMilliNewtons) : "–"}</dd></div>
      </dl>
      <LinkButton kind="quiet" href="#/history">{t("hold:last.history")}</LinkButton>
    </Card>
  );
}
