import { expect, test } from "vitest";
import { actionWords, tellDetails } from "./_audit-words";
import type { NameOf } from "./_name-words";

const action = "showtime.edited";
const around = { timeZone: "Europe/London", currency: "GBP", nameOf: () => null };

test("an edit is told field by field, before and after", () => {
  const details = {
    before: { priceMinor: 1250, startsAt: Date.UTC(2026, 6, 1, 18), name: "" },
    after: { priceMinor: 1300, startsAt: Date.UTC(2026, 6, 1, 19), name: "The Grand" },
  };
  expect(tellDetails({ action, details }, around)).toEqual([
    { label: "Price", before: "£12.50", after: "£13.00" },
    { label: "Starts", before: "Wed 1 Jul 2026, 19:00", after: "Wed 1 Jul 2026, 20:00" },
    { label: "Name", before: "nothing", after: "The Grand" },
  ]);
});

test("what was made is told as it is, since there was nothing before", () => {
  expect(
    tellDetails(
      { action, details: { before: null, after: { email: "ada@example.com", role: "door" } } },
      around,
    ),
  ).toEqual([
    { label: "E-mail", before: null, after: "ada@example.com" },
    { label: "Role", before: null, after: "door" },
  ]);
});

test("what else is known is told as it is", () => {
  expect(
    tellDetails(
      { action, details: { seats: 2, refundMinor: 500, tickets: ["a", "b"], isOverride: true } },
      around,
    ),
  ).toEqual([
    { label: "Seats", before: null, after: "2" },
    { label: "Refund", before: null, after: "£5.00" },
    { label: "Tickets", before: null, after: "a, b" },
    { label: "Sold against a rule of seating", before: null, after: "yes" },
  ]);
});

test("what a theater's settings are called on its page is what the log calls them", () => {
  const before = { opensMinute: 600, closesMinute: 1500, ticketTaxBasisPoints: 550, strandedSeats: "refuse" };
  const fee = { per: "ticket", amountMinor: 150, currency: "USD", isRefundable: true };
  const after = { opensMinute: 570, closesMinute: 1440, ticketTaxBasisPoints: 2000, bookingFee: fee };
  expect(tellDetails({ action, details: { before, after } }, around)).toEqual([
    { label: "Opens", before: "10:00", after: "09:30" },
    { label: "Closes", before: "01:00", after: "00:00" },
    { label: "Tax in tickets", before: "5.5 %", after: "20 %" },
    { label: "Single seats left over", before: "refuse", after: "nothing" },
    {
      label: "Booking fee",
      before: "nothing",
      after: "per ticket, amount $1.50, goes back with what a customer cancels yes",
    },
  ]);
});

test("an action reads as a sentence, and one that is not known as its name", () => {
  expect(actionWords("showtime.seats-blocked")).toBe("Showtime seats blocked");
  expect(actionWords("popcorn.burnt")).toBe("popcorn.burnt");
});

test("what is named by an id is told by its name where it has one", () => {
  const names: Record<string, string> = { "movie 7": "Metropolis", "movie 8": "Nosferatu", "seat 1": "A1" };
  const nameOf: NameOf = (thing) => {
    const words = thing && names[`${thing.kind} ${thing.id}`];
    return words ? { words, href: null } : null;
  };
  const details = { before: { movieId: 7 }, after: { movieId: 8 }, seatIds: [1, 2], told: 7 };
  expect(tellDetails({ action, details }, { ...around, nameOf })).toEqual([
    { label: "Movie", before: "Metropolis", after: "Nosferatu" },
    { label: "Seats", before: null, after: "A1, 2" },
    { label: "People told", before: null, after: "7" },
  ]);
});

test("a price card's prices and rules are told as lines, in its own currency", () => {
  const nameOf: NameOf = (thing) => (thing?.id === "1" ? { words: "Adult", href: null } : null);
  const price = (amountMinor: number) => ({ ticketTypeId: 1, seatType: "standard", amountMinor });
  const rule = {
    ...{ name: "Matinee", weekdays: 31, fromMinute: 0, untilMinute: 1020, format: null },
    ...{ ticketTypeId: null, seatType: null, amountMinor: -200, basisPoints: null },
  };
  const entry = {
    action: "price-card.edited",
    details: {
      ...{ supersedes: 4, currency: "EUR" },
      before: { prices: [price(1250), { ...price(1500), ticketTypeId: 2 }], rules: [] },
      after: { prices: [price(1400)], rules: [rule] },
    },
  };
  expect(tellDetails(entry, { ...around, nameOf })).toEqual([
    {
      label: "Prices",
      before: "2, standard €15.00; Adult, standard €12.50",
      after: "Adult, standard €14.00",
    },
    {
      label: "Rules",
      before: "nothing",
      after:
        "name Matinee, when Mon, Tue, Wed, Thu, Fri 00:00–17:00, format any, of all tickets, all seats, add -€2.00",
    },
    { label: "In place of", before: null, after: "4" },
  ]);
});

test("ticket types are told by name and note, a layout's changes as sentences", () => {
  const types = [
    { name: "Adult", note: "" },
    { name: "Child", note: "under 14" },
  ];
  const edited = { action: "ticket-types.edited", details: { before: { types: [] }, after: { types } } };
  expect(tellDetails(edited, around)).toEqual([
    { label: "Types", before: "nothing", after: "Adult, Child (under 14)" },
  ]);
  const changes = [
    { change: "added", count: 7, seats: [{ label: "D 1" }] },
    { change: "renamed", count: 1, seats: [{ label: "A 1", isNow: "A 9" }] },
  ];
  expect(tellDetails({ action: "layout.saved", details: { version: 2, changes } }, around)).toEqual([
    { label: "Version", before: null, after: "2" },
    {
      label: "Changes",
      before: null,
      after: "7 seats added: D 1 and 6 more, 1 seat renamed: A 1 is now A 9",
    },
  ]);
});

test("texts in other languages are told each by its field and language", () => {
  const line = (language: string, text: string) => ({ of: "title", language, text });
  const edit = {
    before: { translations: [line("de", "Der Zug")] },
    after: { translations: [line("ar", "الجنرال"), line("de", "Der General")] },
  };
  expect(tellDetails({ action: "movie.edited", details: edit }, around)).toEqual([
    {
      label: "In other languages",
      before: "Title (German): Der Zug",
      after: "Title (Arabic): الجنرال, Title (German): Der General",
    },
  ]);
  const types = (translations: object[]) => ({ types: [{ name: "Child", note: "under 14", translations }] });
  const named = { before: types([]), after: types([{ of: "name", language: "de", text: "Kinder" }]) };
  const [told] = tellDetails({ action: "ticket-types.edited", details: named }, around);
  expect(told?.before).toBe("Child (under 14)");
  expect(told?.after).toBe("Child (under 14), Name (German): Kinder");
});
