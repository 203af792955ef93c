import { Card, NotMedical, Screen } from "../../parts";
import { t } from "../../text";

/** What the app is, what it is not, where the data is. */
export function About() {
  return (
    <Screen title={t("settings:about")} back="#/settings">
      <p>{t("welcome:what")}</p>
      <Card title={t("welcome:limits")}>
        <NotMedical />
        <p>{t("welcome:notOn")}</p>
        <p>{t("settings:force")}</p>
      </Card>
      <Card title={t("settings:privacy")}><p>{t("welcome:data")}</p></Card>
      <p class="quiet numbers">{t("settings:version", { version: __APP_VERSION__ })}</p>
    </Screen>
  );
}
