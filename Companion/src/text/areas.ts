/** Words by area, from files named by their area. */
export function byArea(files: Record<string, { default: object }>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, { default: words }]) => [path.replace(/^.*\/|\.json$/g, ""), words]));
}
