import { beforeAll, describe, expect, test, vi } from "vitest";

let matchPath: typeof import("../../src/app/router").matchPath;

beforeAll(async () => {
  vi.stubGlobal("location", { hash: "" });
  vi.stubGlobal("addEventListener", () => {});
  ({ matchPath } = await import("../../src/app/router"));
});

describe("a path", () => {
  test("matches itself", () => expect(matchPath("/history", "/history")).toEqual({}));
  test("gives the values of its names", () => expect(matchPath("/compare/:a/:b", "/compare/x-1/y-2")).toEqual({ a: "x-1", b: "y-2" }));
  test("gives values as they were before they were written into it", () => expect(matchPath("/history/:key", `/history/${encodeURIComponent("a/b c%")}`)).toEqual({ key: "a/b c%" }));
  test.each(["/history/1", "/histor", "/", ""])("that is another one does not match: %s", (actual) => expect(matchPath("/history", actual)).toBeNull());
  test("with a broken escape matches nothing", () => expect(matchPath("/history/:key", "/history/%E0%A4%A")).toBeNull());
});
