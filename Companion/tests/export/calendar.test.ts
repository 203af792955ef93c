import { describe, expect, test } from "vitest";
import { type CalendarEvent, calendarFile } from "../../src/export/calendar";
import { seededRandom } from "../seeded-random";

const writtenAtMs = Date.UTC(2026, 10, 21, 15, 4, 5, 678);
const event: CalendarEvent = {
  uid: "session-7", startsAtMs: Date.UTC(2026, 11, 1, 8, 30), durationMs: 1_800_000, title: "Session", description: "The second of four", alarmMinutesBefore: 60,
};

/** Lines as a calendar reads them: unfolded. */
function linesOf(file: string): string[] {
  return file.replace(/\r\n /g, "").split("\r\n").slice(0, -1);
}

function valueOf(file: string, name: string): string | undefined {
  return linesOf(file).find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
}

/** A TEXT value as a calendar reads it. */
function unescaped(value: string): string {
  return value.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

test("A file has its frame, one event with all that is required, and its reminder", () => {
  expect(linesOf(calendarFile([event], writtenAtMs))).toEqual([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PressureDevice//Companion//EN", "CALSCALE:GREGORIAN",
    "BEGIN:VEVENT", "UID:session-7@pressuredevice-companion", "DTSTAMP:20261121T150405Z", "DTSTART:20261201T083000Z", "DURATION:PT1800S", "SUMMARY:Session",
    "DESCRIPTION:The second of four",
    "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Session", "TRIGGER:-PT60M", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR",
  ]);
});

test("Without a reminder there is none", () => expect(calendarFile([{ ...event, alarmMinutesBefore: null }], writtenAtMs)).not.toContain("VALARM"));

test("Several events stand one behind the other, each with its own name", () => {
  const file = calendarFile([event, { ...event, uid: "soreness-24" }], writtenAtMs);
  expect(linesOf(file).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(2);
  expect(linesOf(file).filter((line) => line.startsWith("UID:"))).toEqual(["UID:session-7@pressuredevice-companion", "UID:soreness-24@pressuredevice-companion"]);
});

test("Every line ends with CR and LF, and neither stands alone", () => {
  const file = calendarFile([{ ...event, description: "one\ntwo\r\nthree\rfour" }], writtenAtMs);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(unescaped(valueOf(file, "DESCRIPTION")!)).toBe("one\ntwo\nthree\nfour");
});

test("A text that looks like a line of its own stays a text", () => {
  const file = calendarFile([{ ...event, title: "x\r\nATTACH:https://example.org;y,z\\n" }], writtenAtMs);
  expect(linesOf(file).some((line) => line.startsWith("ATTACH"))).toBe(false);
  expect(valueOf(file, "SUMMARY")).toBe("x\\nATTACH:https://example.org\\;y\\,z\\\\n");
});

describe("Folding", () => {
  test.each([
    { signs: 75 - "SUMMARY:".length, lines: 1 },
    { signs: 76 - "SUMMARY:".length, lines: 2 },
    { signs: 75 - "SUMMARY:".length + 74, lines: 2 },
    { signs: 75 - "SUMMARY:".length + 75, lines: 3 },
  ])("A title of $signs letters takes $lines lines", ({ signs, lines }) => {
    const file = calendarFile([{ ...event, title: "a".repeat(signs), alarmMinutesBefore: null }], writtenAtMs);
    const from = file.indexOf("SUMMARY:");
    expect(file.slice(from, file.indexOf("DESCRIPTION:")).split("\r\n").length - 1).toBe(lines);
  });

  const seed = 75;
  test(`No line has over 75 octets and no character is broken, for 300 random texts (seed ${seed})`, () => {
    const random = seededRandom(seed);
    const signs = ["a", "ß", "€", "𝄞", ",", ";", "\\", "\n", " ", "Ä", "👩🏽‍⚕️"];
    for (let text = 0; text < 300; text++) {
      const description = Array.from({ length: Math.floor(random() * 200) }, () => signs[Math.floor(random() * signs.length)]).join("");
      const file = calendarFile([{ ...event, description }], writtenAtMs);
      for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(unescaped(linesOf(file).find((line) => line.startsWith("DESCRIPTION:"))!.slice("DESCRIPTION:".length))).toBe(description);
    }
  });
});

test("Times are told in UTC, whole seconds, and nothing is shorter than a second", () => {
  const file = calendarFile([{ ...event, startsAtMs: Date.UTC(2026, 0, 2, 3, 4, 5, 999), durationMs: 1 }], writtenAtMs);
  expect(valueOf(file, "DTSTART")).toBe("20260102T030405Z");
  expect(valueOf(file, "DURATION")).toBe("PT1S");
});
