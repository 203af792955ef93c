import * as v from "valibot";
import { fileVersion } from "./file";
import { fileHead, fileSchema, type SoundFile } from "./file-schema";

/** Why a file is not taken in; each has its sentence in text/…/data.json. */
export type FileRefusal =
  | "tooLarge" // over 200 million characters
  | "notJson" // damaged, or another kind of file
  | "otherFormat" // JSON, but not of this app
  | "otherVersion" // of a newer app
  | "malformed" // a value is missing, unknown or impossible
  | "doubled"; // the same thing twice

/** What reading a file came to; `path` says where it is wrong, as in `holds[3].record.boot`, and is empty for the whole. */
export type FileResult = { readonly file: SoundFile; readonly refused: null } | { readonly file: null; readonly refused: FileRefusal; readonly path: string };

/** The largest file that is read, characters: some 80,000 holds. */
export const mostFileCharacters = 200_000_000;

/** Judges the text of a file as a whole. Nothing of a refused file is taken in. */
export function readFile(text: string): FileResult {
  if (text.length > mostFileCharacters) return refuse("tooLarge");
  const json = parse(text);
  if (json === undefined) return refuse("notJson");
  const head = v.safeParse(fileHead, json);
  if (!head.success) return refuse("otherFormat");
  if (head.output.version !== fileVersion) return refuse("otherVersion", String(head.output.version));
  const file = v.safeParse(fileSchema, json, { abortEarly: true });
  if (!file.success) return refuse("malformed", pathOf(file.issues[0]));
  const doubled = firstDoubled(file.output);
  return doubled === null ? { file: file.output, refused: null } : refuse("doubled", doubled);
}

function refuse(refused: FileRefusal, path = ""): FileResult {
  return { file: null, refused, path };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown; // editors put a byte order mark in front
  } catch {
    return undefined;
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map(({ key }) => key as string | number) ?? [];
  return keys.reduce<string>((path, key) => (typeof key === "number" ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`), "");
}

const lists = ["patients", "programmes", "prescriptions", "courses", "sessions", "devices", "holds"] as const;

function firstDoubled(file: SoundFile): string | null {
  for (const list of lists) {
    const seen = new Set<string>();
    for (const [index, thing] of file[list].entries()) {
      const id = "key" in thing ? thing.key : thing.id;
      if (seen.has(id)) return `${list}[${index}]`;
      seen.add(id);
    }
  }
  return null;
}
