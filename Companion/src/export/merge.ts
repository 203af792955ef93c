/** Merges what is here with what a file has: what is here stays; only what is empty here (null, or no text) comes from the file. So answers that the other phone got later come in,
 * and nothing that was changed here is lost. Returns the very same object when nothing was empty. */
export function filledIn<T extends object>(here: T, there: T): T {
  const empty = (Object.keys(there) as (keyof T)[]).filter((key) => isEmpty(here[key]) && !isEmpty(there[key]));
  return empty.length === 0 ? here : { ...here, ...Object.fromEntries(empty.map((key) => [key, there[key]])) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}
