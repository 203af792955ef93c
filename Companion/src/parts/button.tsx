import type { ComponentChildren } from "preact";

type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps {
  readonly kind?: ButtonKind;
  readonly onClick: (event: MouseEvent) => void;
  readonly disabled?: boolean;
  /** Something is under way: shows so, and takes no further press. */
  readonly busy?: boolean;
  /** The accessible name where the content is a sign. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A button. A busy one keeps the focus and its name. */
export function Button({ kind = "plain", onClick, disabled = false, busy = false, label, children }: ButtonProps) {
  return (
    <button
      type="button" class={`button ${kind}`} disabled={disabled} aria-disabled={busy || undefined} aria-busy={busy || undefined} aria-label={label}
      onClick={(event) => { if (!busy) onClick(event); }}
    >
      {busy && <span class="spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function LinkButton({ href, kind = "plain", children }: { readonly href: string; readonly kind?: ButtonKind; readonly children: ComponentChildren }) {
  return <a class={`button ${kind}`} href={href}>{children}</a>;
}
