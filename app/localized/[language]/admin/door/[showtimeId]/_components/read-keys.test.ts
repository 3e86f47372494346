import { describe, expect, it } from "vitest";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { siblingsOf } from "@/lib/door/testing/scans";
import { newId } from "@/lib/id";
import { KEYBOARDS, type Key, type Keyboard, US } from "./keyboards";
import { readKeys } from "./read-keys";

const codeFor = (showtimeId: number) =>
  newTicketCode({ showtimeId, rowLabel: "Ä", seatNumber: `${showtimeId}`, ticketType: "Child & carer" });
const CODES = Array.from({ length: 12 }, (_, i) => codeFor(7 ** (i % 8) + i));
const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

const keyboard = (name: string) => KEYBOARDS.find((it) => it.name === name) as Keyboard;
/** Those that have a key for everything in a code: a scanner cannot be set to any other. */
const SCANNERS = KEYBOARDS.filter(({ find }) => Array.from(SYMBOLS).every((char) => find(char)));
const swap = (char: string) => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase());

/** A scanner set to one keyboard types into a computer set to another. */
function typed(
  text: string,
  scanner: Keyboard,
  computer: Keyboard,
  { caps = false, places = true } = {},
): Key[] {
  return Array.from(text).map((char) => {
    const place = scanner.find(char);
    if (!place) throw new Error(`${scanner.name} has no ${char}`);
    const key = computer.type(place) ?? "Dead";
    return { ...place, key: caps && key.length === 1 ? swap(key) : key, ...(places ? {} : { code: "" }) };
  });
}
const read = (keys: Key[]) => {
  const { code, otherwise } = readKeys(keys);
  return [code, ...otherwise];
};

it("is asked with every symbol that a code can contain", () => {
  expect([...new Set(CODES.join(""))].sort().join("")).toBe([...SYMBOLS].sort().join(""));
  expect(SCANNERS.length).toBeGreaterThan(30);
});

it.each([
  ["German", "KeyY", false, "z"],
  ["German", "Slash", true, "_"],
  ["French", "Digit1", false, "&"],
  ["French", "Digit1", true, "1"],
  ["French", "Digit8", false, "_"],
  ["Spanish", "Minus", false, "'"],
  ["Russian", "KeyQ", false, "й"],
  ["Turkish, Q", "KeyI", false, "ı"],
  ["Dvorak", "KeyS", false, "o"],
])("knows of a %s keyboard that %s types so (with Shift: %s): %s", (name, code, isShifted, char) => {
  expect(keyboard(name).type({ code, isShifted })).toBe(char);
});

describe.each(KEYBOARDS.map((it) => [it.name, it] as const))("on a computer set to %s", (_, computer) => {
  it.each([false, true])("reads a scanner set to any keyboard, Caps Lock %s", (caps) => {
    for (const [i, scanner] of SCANNERS.entries()) {
      const code = CODES[i % CODES.length] as string;
      const readings = read(typed(code, scanner, computer, { caps }));
      expect(readings, `${scanner.name}: ${code}`).toContain(code);
    }
  });

  it("reads every code of a scanner set to US, also behind an input method that hides the keys", () => {
    for (const code of CODES) {
      const keys = typed(code, US, computer);
      expect(read(keys)).toContain(code);
      expect(read(keys.map((it) => ({ ...it, key: "Process" })))).toContain(code);
    }
  });

  it("takes off what a scanner says of the symbol, and what it adds", () => {
    const [code] = CODES as [string];
    for (const [before, after] of [
      ["]Q1", ""],
      ["]C0", ""],
      ["]d2", ""],
      ["Q", ""],
      ["", " "],
    ]) {
      const keys = typed(`${before}${code}`, US, computer);
      const tail = after ? [{ key: after, code: "Space", isShifted: false }] : [];
      expect(read([...keys, ...tail]), `${before}…${after}`).toContain(code);
    }
  });
});

it.each(["English, UK", "German", "Italian", "French", "Russian", "Hungarian", "Czech", "Swedish"])(
  "reads a scanner set to US on a %s computer whose browser names no places",
  (name) => {
    for (const code of CODES)
      expect(read(typed(code, US, keyboard(name), { places: false }))).toContain(code);
  },
);

it("reads through Caps Lock where a browser names no places", () => {
  for (const name of ["English, US", "English, UK"])
    for (const code of CODES)
      expect(read(typed(code, US, keyboard(name), { caps: true, places: false }))).toContain(code);
});

it("reads a ticket from before codes were signed", () => {
  for (const name of ["English, US", "German", "French", "Russian"]) {
    const code = newId();
    expect(read(typed(`]Q1${code}`, US, keyboard(name)))).toContain(code);
  }
});

it("leaves any other text as it was typed, and asks no more of it", () => {
  const keys = typed("gd-not-a-ticket-gd", keyboard("German"), keyboard("German"));
  expect(readKeys(keys)).toEqual({
    code: "gd-not-a-ticket-gd",
    otherwise: [],
    isTicket: false,
    isGarbled: false,
  });
});

it("takes off what a scanner says of the symbol from any other text too", () => {
  expect(readKeys(typed("]Q1gd-not-a-ticket-gd ", US, US))).toMatchObject({ code: "gd-not-a-ticket-gd" });
});

it("knows no ticket by its shape alone, when its signature is written another way", () => {
  for (const other of siblingsOf(CODES[0] as string))
    expect(readKeys(typed(other, US, US)).isTicket, other).toBe(false);
});

it("says that keys were garbled when there is no way to tell what they meant", () => {
  const keys = typed(CODES[0] as string, US, US).map((it) => ({ ...it, code: "", key: "؟" }));
  expect(readKeys(keys)).toMatchObject({ isTicket: false, isGarbled: true });
});

it("offers no more readings than the door looks at", () => {
  for (const computer of KEYBOARDS)
    for (const code of CODES) expect(read(typed(code, US, computer)).length).toBeLessThanOrEqual(13);
});
