import type { ComponentChildren, Ref } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { language, t } from "../text";

interface ScreenProps {
  readonly title: string;
  /** Where "back" leads; none for the screens of the navigation. */
  readonly back?: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen: its one h1, which gets the focus when the screen opens, so that a screen reader says where one is. */
export function Screen({ title, back, actions, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const saidIn = useRef<typeof language.value | null>(null);
  useEffect(() => {
    document.title = `${title} · PressureDevice`;
    const isTranslated = saidIn.current !== null && saidIn.current !== language.peek(); // the same screen in another language: who chose it stays at the choice
    saidIn.current = language.peek();
    if (!isTranslated) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div class="screen">
      <header class="screen-head">
        {back !== undefined && <a class="back" href={back} aria-label={t("common:back")}><span aria-hidden="true">‹</span></a>}
        <h1 ref={heading} tabIndex={-1}>{title}</h1>
        {actions}
      </header>
      {children}
    </div>
  );
}

interface CardProps {
  readonly title?: string;
  readonly level?: 2 | 3;
  /** For giving the focus to the heading. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly children: ComponentChildren;
}

/** A group of things that belong together. `level` is that of its heading. */
export function Card({ title, level = 2, headingRef, children }: CardProps) {
  const Heading = `h${level}` as const;
  return <section class="card">{title !== undefined && <Heading ref={headingRef} tabIndex={headingRef ? -1 : undefined}>{title}</Heading>}{children}</section>;
}

/** A list of things, most of them links. */
export function List({ label, children }: { readonly label?: string; readonly children: ComponentChildren }) {
  return <ul class="list" aria-label={label}>{children}</ul>;
}

interface ListItemProps {
  readonly href?: string;
  readonly onClick?: () => void;
  readonly title: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly trailing?: ComponentChildren;
}

/** One line of a list: a link, a button, or just a line. */
export function ListItem({ href, onClick, title, detail, trailing }: ListItemProps) {
  const inner = (
    <>
      <span class="main"><span>{title}</span>{detail !== undefined && <span class="detail">{detail}</span>}</span>
      {trailing}
      {(href !== undefined || onClick) && <span class="go" aria-hidden="true">›</span>}
    </>
  );
  if (href !== undefined) return <li><a class="list-item" href={href}>{inner}</a></li>;
  if (onClick) return <li><button type="button" class="list-item" onClick={onClick}>{inner}</button></li>;
  return <li><div class="list-item">{inner}</div></li>;
}

/** Says that there is nothing here, and what would be. */
export function Empty({ text }: { readonly text: string }) {
  return <p class="empty">{text}</p>;
}
