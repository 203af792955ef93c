// A calendar file, iCalendar (RFC 5545), that any calendar app takes: reminders without a server and without a permission.

/** A date in a calendar. */
export interface CalendarEvent {
  /** Stays the same for the same event, so that a file taken in again moves it instead of doubling it. */
  readonly uid: string;
  readonly startsAtMs: number;
  /** Over 0. */
  readonly durationMs: number;
  readonly title: string;
  readonly description: string;
  /** A reminder so many minutes before, 0 at the beginning; null for none. */
  readonly alarmMinutesBefore: number | null;
}

/** Type of the file. */
export const calendarMediaType = "text/calendar;charset=utf-8";

const lineOctets = 75; // RFC 5545, 3.1: without the line's end
const lineEnd = "\r\n";
const continuation = " ";
const uidDomain = "pressuredevice-companion";
const secondMs = 1000;

/** The file with these events, at least one: times in UTC, lines folded, texts escaped. `writtenAtMs` stands in it as its stamp. */
export function calendarFile(events: readonly CalendarEvent[], writtenAtMs: number = Date.now()): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//PressureDevice//Companion//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, writtenAtMs)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => folded(line) + lineEnd).join("");
}

function eventLines(event: CalendarEvent, writtenAtMs: number): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${textOf(event.uid)}@${uidDomain}`,
    `DTSTAMP:${utcOf(writtenAtMs)}`,
    `DTSTART:${utcOf(event.startsAtMs)}`,
    `DURATION:PT${Math.max(1, Math.round(event.durationMs / secondMs))}S`,
    `SUMMARY:${textOf(event.title)}`,
    `DESCRIPTION:${textOf(event.description)}`,
    ...(event.alarmMinutesBefore === null ? [] : alarmLines(event.title, event.alarmMinutesBefore)),
    "END:VEVENT",
  ];
}

function alarmLines(title: string, minutesBefore: number): string[] {
  return ["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${textOf(title)}`, `TRIGGER:-PT${Math.round(minutesBefore)}M`, "END:VALARM"];
}

/** 20261121T150400Z */
function utcOf(atMs: number): string {
  return new Date(Math.floor(atMs / secondMs) * secondMs).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A value of type TEXT: no control characters but the line's end, which is written as \n. */
function textOf(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, "\\n");
}

/** Breaks a line into pieces of at most 75 octets, never within a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = "";
  let octets = 0;
  for (const sign of line) {
    const length = encoder.encode(sign).length;
    if (octets + length > lineOctets) {
      result += lineEnd + continuation;
      octets = continuation.length;
    }
    result += sign;
    octets += length;
  }
  return result;
}
