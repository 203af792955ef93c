/** Makes an element. Class names become CSS classes, `attributes` attributes; children are elements or texts. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, className = "", attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A part of the panel. */
export interface Part {
  readonly element: HTMLElement;
  /** Says everything anew in another language. */
  speak(words: import("./words").Words): void;
}
