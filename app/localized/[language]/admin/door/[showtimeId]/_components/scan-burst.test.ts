import { expect, it } from "vitest";
import { newTicketCode } from "@/lib/bookings/ticket-code";
import { newId } from "@/lib/id";
import { type Key, US } from "./keyboards";
import { type End, ScanBurst } from "./scan-burst";

const code = newTicketCode({ showtimeId: 7, rowLabel: "G", seatNumber: "12", ticketType: "Adult" });
const keysOf = (text: string): Key[] =>
  Array.from(text, (key) => ({ key, ...(US.find(key) ?? { code: "Space", isShifted: false }) }));

function scan(
  text: string,
  { every, by = "Enter", isInField = false }: { every: number; by?: End; isInField?: boolean },
) {
  const burst = new ScanBurst();
  let at = 1_000;
  for (const key of keysOf(text)) {
    at += every;
    burst.press(key, at);
  }
  return burst.end({ by, isInField });
}

it.each([1, 10, 30, 59, 70, 120, 250, 390])("hears a ticket at %i ms a key, whatever ends it", (every) => {
  for (const by of ["Enter", "Tab", "pause"] as const)
    for (const isInField of [false, true])
      expect(scan(code, { every, by, isInField }), `${by} ${isInField}`).toMatchObject({
        code,
        isTicket: true,
      });
});

it("hears an old ticket: at any speed outside a field, faster than a person in one", () => {
  const old = newId();
  for (const every of [10, 70, 200]) expect(scan(old, { every })).toMatchObject({ code: old });
  expect(scan(old, { every: 10, by: "Tab", isInField: true })).toMatchObject({ code: old });
  expect(scan(old, { every: 120, isInField: true })).toBeNull();
});

it("hears what is not ours when it comes faster than anybody types", () => {
  expect(scan("4006381333931", { every: 20 })).toMatchObject({ code: "4006381333931", isTicket: false });
  expect(scan("4006381333931", { every: 20, isInField: true })).toMatchObject({ isTicket: false });
});

it.each([
  ["a name at a person's speed, and Enter", "North door", { every: 110, by: "Enter", isInField: true }],
  ["the same and Tab", "North door", { every: 110, by: "Tab", isInField: true }],
  ["the same and a pause", "North door", { every: 110, by: "pause", isInField: true }],
  [
    "words dictated into a field, and Tab to the next",
    "North door two",
    { every: 5, by: "Tab", isInField: true },
  ],
  ["words dictated into a field, and a pause", "North door two", { every: 5, by: "pause", isInField: true }],
  ["a few letters outside a field", "gd", { every: 5, by: "Enter" }],
  ["letters that a person types outside a field", "where is it", { every: 110, by: "Enter" }],
  ["a reference", "KX7P-2MQ4", { every: 110, by: "Enter", isInField: true }],
] as const)("leaves to a person what a person types: %s", (_, text, how) => {
  expect(scan(text, how)).toBeNull();
});

it("begins anew after a pause, so that a word before a scan is no part of it", () => {
  const burst = new ScanBurst();
  for (const key of keysOf("gd")) burst.press(key, 0);
  const isFirst = keysOf(code).map((key, i) => burst.press(key, 1_000 + i * 10));
  expect([isFirst[0], isFirst[1]]).toEqual([true, false]);
  expect(burst.end({ by: "Enter", isInField: false })).toMatchObject({ code });
  expect(burst.end({ by: "Enter", isInField: false })).toBeNull();
});
