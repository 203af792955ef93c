/** Lines that are drawn at once: more than the tallest screen shows. */
export const pageLines = 60;

/** How many lines are drawn after one more page. */
export const nextPage = (drawn: number, all: number): number => Math.min(all, Math.max(drawn, 0) + pageLines);

/** How many lines are to be drawn of a list that has changed: whole pages stay, at least one, never more than there are. */
export const drawnOf = (drawn: number, all: number): number => Math.min(all, Math.max(drawn, pageLines));
