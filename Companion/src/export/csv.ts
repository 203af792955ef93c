// Tables as spreadsheets take them: RFC 4180 (comma, CR LF, quotes where needed), UTF-8. A byte order mark stands in front: without it spreadsheets take UTF-8 for the
// system's own character set and spoil every umlaut. Numbers have a point, whatever the language.

/** A cell: a number, a text, or nothing. */
export type CsvCell = number | string | null;

/** Type of the file. */
export const csvMediaType = "text/csv;charset=utf-8";

const byteOrderMark = "\ufeff";
const lineEnd = "\r\n";

/** The file with a header and its rows. */
export function csvFile(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return byteOrderMark + [header, ...rows].map((row) => row.map(cellOf).join(",") + lineEnd).join("");
}

function cellOf(cell: CsvCell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(cell) : quoted(harmless(cell));
}

/** Spreadsheets take a text that begins like this for a formula and run it; an apostrophe in front makes it a text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
