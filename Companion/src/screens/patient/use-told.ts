import { useRef } from "preact/hooks";
import { useServices } from "../../app/services";

/** True from the first moment on at which the device knows for whom and where the next hold is, or cannot be told. A hold that began before would stand in the history without them. */
export function useTold(): boolean {
  const { session } = useServices();
  const isTelling = session.isTelling.value;
  const wasTold = useRef(false);
  wasTold.current ||= !isTelling;
  return wasTold.current;
}
