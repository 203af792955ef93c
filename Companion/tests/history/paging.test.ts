import { describe, expect, test } from "vitest";
import { drawnOf, nextPage, pageLines } from "../../src/screens/history/paging";

describe("the lines that are drawn", () => {
  test.each([[0, 0], [1, 1], [pageLines - 1, pageLines - 1], [pageLines, pageLines], [pageLines + 1, pageLines], [5000, pageLines]])("of %i are at first %i", (all, drawn) => {
    expect(drawnOf(0, all)).toBe(drawn);
    expect(drawnOf(pageLines, all)).toBe(drawn);
  });

  test("grow by a page until all are there", () => {
    const all = 4 * pageLines + 7;
    const drawn = [drawnOf(0, all)];
    while (drawn.at(-1)! < all) drawn.push(nextPage(drawn.at(-1)!, all));
    expect(drawn).toEqual([1, 2, 3, 4].map((pages) => pages * pageLines).concat(all));
    expect(nextPage(all, all)).toBe(all);
  });

  test("stay when the list grows, and follow when it shrinks", () => {
    expect(drawnOf(3 * pageLines, 5000)).toBe(3 * pageLines);
    expect(drawnOf(3 * pageLines, 100)).toBe(100);
    expect(drawnOf(3 * pageLines, 0)).toBe(0);
  });
});
