/** Small letters without accents, ß as ss: "gesass" finds "Gesäß". */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

/** Whether each word of what was typed occurs in one of the names. Nothing typed finds all. */
export function matches(typed: string, names: readonly string[]): boolean {
  const there = names.map(folded);
  return folded(typed).split(/\s+/).every((word) => there.some((name) => name.includes(word)));
}
