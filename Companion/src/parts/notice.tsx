import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { t } from "../text";
import { formatNumber } from "../text/format";

type NoticeKind = "info" | "good" | "warning" | "danger";
const signs: Record<NoticeKind, string> = { info: "i", good: "✓", warning: "!", danger: "✕" };

/** Something to be known. Warnings and dangers are spoken at once by a screen reader. */
export function Notice({ kind, title, children }: { readonly kind: NoticeKind; readonly title?: string; readonly children?: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === "warning" || kind === "danger" ? "alert" : "status"}>
      <span class="sign" aria-hidden="true">{signs[kind]}</span>
      <div class="body">{title !== undefined && <strong>{title}</strong>}{children}</div>
    </div>
  );
}

/** A question that must be answered before going on. Escape closes it. */
export function Dialog({ open, title, onClose, children }: { readonly open: boolean; readonly title: string; readonly onClose: () => void; readonly children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && dialog.current && !dialog.current.open) {
      dialog.current.showModal();
      dialog.current.scrollTop = 0; // the focus goes to the first field or button, which may stand under a long text
    }
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={() => { if (open) onClose(); }}>
      <div class="content"><h2 id={id}>{title}</h2>{open && children}</div>
    </dialog>
  );
}

/** How far something is that takes over two seconds. */
export function ProgressBar({ label, value, max }: { readonly label: string; readonly value: number; readonly max: number }) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div class="progress">
      <span class="label"><span>{label}</span><span class="numbers">{formatNumber(value, 0)} / {formatNumber(max, 0)}</span></span>
      <div class="track" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={max} aria-valuenow={Math.min(value, max)}>
        <div class="bar" style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}

/** Said wherever people decide. */
export function NotMedical() {
  return <p class="not-medical">{t("common:notMedical")}</p>;
}
