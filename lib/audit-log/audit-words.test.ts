import { expect, test } from "vitest";
import { actionWords, tellDetails } from "./audit-words";
import type { NameOf } from "./name-things";

const around = { timeZone: "Europe/London", currency: "GBP", nameOf: () => null };

test("an edit is told field by field, before and after", () => {
  const details = {
    before: { priceMinor: 1250, startsAt: Date.UTC(2026, 6, 1, 18), name: "" },
    after: { priceMinor: 1300, startsAt: Date.UTC(2026, 6, 1, 19), name: "The Grand" },
  };
  expect(tellDetails(details, around)).toEqual([
    { label: "Price", before: "£12.50", after: "£13.00" },
    { label: "Starts", before: "Wed 1 Jul 2026, 19:00", after: "Wed 1 Jul 2026, 20:00" },
    { label: "Name", before: "nothing", after: "The Grand" },
  ]);
});

test("what was made is told as it is, since there was nothing before", () => {
  expect(tellDetails({ before: null, after: { email: "ada@example.com", role: "door" } }, around)).toEqual([
    { label: "E-mail", before: null, after: "ada@example.com" },
    { label: "Role", before: null, after: "door" },
  ]);
});

test("what else is known is told as it is", () => {
  expect(tellDetails({ seats: 2, refundMinor: 500, tickets: ["a", "b"], isOverride: true }, around)).toEqual([
    { label: "Seats", before: null, after: "2" },
    { label: "Refund", before: null, after: "£5.00" },
    { label: "Tickets", before: null, after: "a, b" },
    { label: "Is override", before: null, after: "yes" },
  ]);
});

test("an action reads as a sentence", () => {
  expect(actionWords("showtime.seats-blocked")).toBe("Showtime seats blocked");
});

test("what is named by an id is told by its name where it has one", () => {
  const names: Record<string, string> = { "movie 7": "Metropolis", "movie 8": "Nosferatu", "seat 1": "A1" };
  const nameOf: NameOf = (thing) => {
    const words = thing && names[`${thing.kind} ${thing.id}`];
    return words ? { words, href: null } : null;
  };
  const details = { before: { movieId: 7 }, after: { movieId: 8 }, seatIds: [1, 2], told: 7 };
  expect(tellDetails(details, { ...around, nameOf })).toEqual([
    { label: "Movie", before: "Metropolis", after: "Nosferatu" },
    { label: "Seats", before: null, after: "A1, 2" },
    { label: "Told", before: null, after: "7" },
  ]);
});
