import { expect, it } from "vitest";
import { sayVerdict } from "./verdict-words";

const startsAt = Date.UTC(2026, 10, 22, 19, 30);
const facts = { startsAt, timeZone: "Europe/London", certificate: "12A" };
const seat = { rowLabel: "G", seatNumber: "7", seatType: "standard" as const, ticketType: "Child" };

it("says row, seat and ticket type, and what to check", () => {
  expect(sayVerdict({ outcome: "admitted", seat: { ...seat, note: "under 14" } }, facts)).toEqual({
    tone: "green",
    title: "Let in",
    seat: "Row G, seat 7",
    lines: ["Child: check this (under 14)", "Certificate 12A"],
  });
});

it("sends whoever has reserved and not paid to the box office", () => {
  expect(sayVerdict({ outcome: "unknown", isUnpaid: true }, facts)).toMatchObject({
    tone: "red",
    title: "Reserved, not paid",
  });
});

it("says who let a ticket in, when and where", () => {
  const earlier = { scanId: "1", who: "Tomasz", deviceId: "n", deviceName: "North door", at: startsAt };
  expect(sayVerdict({ outcome: "already", seat, earlier }, facts)).toMatchObject({
    tone: "amber",
    lines: ["Tomasz let it in at 19:30, North door."],
  });
});

it("names the right screen and time, and the day only when it is another", () => {
  const right = {
    movieTitle: "Häxan",
    screenName: "The Snug",
    theaterName: "The Lantern",
    timeZone: "Europe/London",
  };
  const at = (startsAt: number) =>
    sayVerdict({ outcome: "wrong-showtime", seat, right: { ...right, startsAt } }, facts).lines[1];
  expect(at(startsAt + 3_600_000)).toBe("The Snug, 20:30");
  expect(at(startsAt + 86_400_000)).toBe("The Snug, Mon 23 Nov, 19:30");
});

it("lets a ticket in whose money is disputed or was refunded elsewhere, and asks to tell the manager", () => {
  const said = (reversedBy: "dispute" | "refund") =>
    sayVerdict({ outcome: "admitted", seat: { ...seat, reversedBy } }, facts);
  expect(said("dispute")).toMatchObject({ tone: "amber", title: "Let in" });
  expect(said("dispute").lines.at(-1)).toMatch(/disputed.*tell the manager/);
  expect(said("refund").lines.at(-1)).toMatch(/refunded.*tell the manager/);
});
