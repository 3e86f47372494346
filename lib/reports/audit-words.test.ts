import { expect, test } from "vitest";
import { actionWords, tellDetails } from "./audit-words";

const around = { timeZone: "Europe/London", currency: "GBP" };

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
