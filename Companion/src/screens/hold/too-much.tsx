import { useState } from "preact/hooks";
import { useServices } from "../../app/services";
import { Notice } from "../../parts";
import { t } from "../../text";

/** Without an answer for so long, ms, the user is sent to the device's button: the device itself needs 50 ms. */
const answerMs = 700;

/** Ends the hold at once. Always there, and large; the button on the device does the same, without any phone. */
export function TooMuch() {
  const { link } = useServices();
  const [failed, setFailed] = useState(false);
  const isReady = link.state.value.phase === "ready";
  async function stop(): Promise<void> {
    const late = setTimeout(() => setFailed(true), answerMs);
    try {
      await link.control.stop();
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      clearTimeout(late);
    }
  }
  return (
    <>
      <div class="too-much-box">
        <button type="button" class="too-much" aria-describedby="too-much-also" onClick={() => void stop()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" /></svg>
          {t("hold:tooMuch")}
        </button>
        {failed && <Notice kind="danger">{t("hold:tooMuchFailed")}</Notice>}
      </div>
      <p id="too-much-also" class="too-much-also">{t(isReady ? "hold:tooMuchAlso" : "hold:tooMuchFailed")}</p>
    </>
  );
}
