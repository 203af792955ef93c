import { useEffect, useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { useRequest } from "../../app/use-request";
import { Card, Notice } from "../../parts";
import type { RoleState } from "../../protocol/messages";
import { t } from "../../text";
import { formatNewtons, formatNumber } from "../../text/format";

/** Whose device it is, its cap and its limit of the day. */
export function RoleCard({ isTherapist }: { readonly isTherapist: boolean }) {
  const { link } = useServices();
  const request = useRequest();
  const [role, setRole] = useState<RoleState | null>(null);
  useEffect(() => { void request.run(async () => setRole(await link.control.readRole())); }, [link.status.value?.role, link.status.value?.holdsInLog]);
  return (
    <Card title={t("device:role.title")}>
      {role && (
        <dl class="facts">
          <dt>{t("device:state.role")}</dt>
          <dd>{typeof role.role === "string" ? t(`device:role.${role.role}`) : t("device:unknown", { number: role.role.unknown })}</dd>
          <dt>{t("device:role.cap")}</dt>
          <dd>{formatNewtons(role.capMilliNewtons, 0)}</dd>
          <dt>{t("device:role.today")}</dt>
          <dd>{role.holdsADay === 0 ? t("device:role.noLimit", { done: formatNumber(role.holdsToday) }) : t("device:role.ofLimit", { done: role.holdsToday, limit: role.holdsADay })}</dd>
        </dl>
      )}
      {isTherapist && role && (role.authorised || role.role === "unassigned"
        ? <p class="quiet">{t("device:role.prescribe")}</p>
        : <Notice kind="info"><span>{t("device:role.otherKey")}</span></Notice>)}
      {request.error && <Notice kind="warning">{request.error}</Notice>}
    </Card>
  );
}
