import { useRef } from "preact/hooks";
import { useServices } from "../../app/services";
import { t } from "../../text";
import { TooMuch } from "../hold/too-much";

/** True from the first moment on at which the device knows for whom and where the next hold is, or cannot be told. A hold that began before would stand in the history without them. */
export function useTold(): boolean {
  const { session } = useServices();
  const isTelling = session.isTelling.value;
  const wasTold = useRef(false);
  wasTold.current ||= !isTelling;
  return wasTold.current;
}

/** Stands where the gauge will be. "Too much" is in reach all the same: somebody may press already. */
export function Telling() {
  return <><p class="quiet" role="status">{t("patient:holds.telling")}</p><TooMuch /></>;
}
