// JSON.parse keeps the last of two equal keys in silence; a programme in which one stands twice is refused, as the simulator refuses it.

/** The first key that stands twice in one object of a valid JSON text; null when there is none. */
export function doubledKey(json: string): string | null {
  const objects: (Set<string> | null)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]]/g;
  for (let token = tokens.exec(json); token; token = tokens.exec(json)) {
    const text = token[0];
    if (text === "{") objects.push(new Set());
    else if (text === "[") objects.push(null);
    else if (text === "}" || text === "]") objects.pop();
    else if (isKey(json, tokens.lastIndex)) {
      const key = JSON.parse(text) as string;
      const seen = objects.at(-1);
      if (seen?.has(key)) return key;
      seen?.add(key);
    }
  }
  return null;
}

function isKey(json: string, after: number): boolean {
  return /^\s*:/.test(json.slice(after, after + 200));
}
