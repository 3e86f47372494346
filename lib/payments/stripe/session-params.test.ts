import { expect, it } from "vitest";
import type { BeginRequest } from "../provider";
import { sessionParams, statementSuffix } from "./session-params";

const startedAt = Date.UTC(2026, 10, 22, 12);
const seat = { label: "Arrival, Sun 22 Nov 19:30", detail: "G7, Adult", quantity: 1, amountMinor: 1_250 };
const request = (over: Partial<BeginRequest> = {}): BeginRequest => ({
  ...{ paymentId: "p1", amountMinor: 2_500, currency: "GBP", lines: [seat, seat], seller: "The Rex" },
  ...{ method: "checkout", email: "ada@example.com", startedAt, expiresAt: startedAt + 480_000 },
  ...{ returnUrl: "https://example.com/back", ...over },
});
const linesOf = (over: Partial<BeginRequest>) =>
  sessionParams(request(over))?.line_items?.map(({ quantity, price_data }) => [
    quantity,
    price_data?.unit_amount,
    price_data?.product_data?.name,
  ]);

it("names an end that its time of writing down alone decides, so that asking again is the same", () => {
  const params = sessionParams(request());
  expect(params).toEqual(sessionParams(request({ expiresAt: startedAt + 720_000 })));
  expect(params?.expires_at).toBe(startedAt / 1_000 + 35 * 60);
});

it("shows the order's lines, and one of the sum where only a part is paid or there are too many", () => {
  expect(linesOf({})).toEqual([
    [1, 1_250, seat.label],
    [1, 1_250, seat.label],
  ]);
  expect(linesOf({ amountMinor: 1_500 })).toEqual([[1, 1_500, seat.label]]);
  const many = Array.from({ length: 101 }, () => ({ ...seat, amountMinor: 10 }));
  expect(linesOf({ lines: many, amountMinor: 1_010 })).toEqual([[1, 1_010, seat.label]]);
});

it("has a price for each of several, and for all where that would be a fraction", () => {
  const popcorn = { label: "Popcorn", detail: null, quantity: 3 };
  const of = (amountMinor: number) => linesOf({ lines: [{ ...popcorn, amountMinor }], amountMinor });
  expect(of(900)).toEqual([[3, 300, "Popcorn"]]);
  expect(of(1_000)).toEqual([[1, 1_000, "3 × Popcorn"]]);
});

it("cannot be of an amount that Stripe does not charge", () => {
  const lines = [{ ...seat, amountMinor: 5_124 }];
  expect(sessionParams(request({ lines, amountMinor: 5_124, currency: "KWD" }))).toBeNull();
});

it.each([
  ["The Rex Cinema", "THE REX CI"],
  ["Kino Łódź", "KINO ODZ"],
  ["L'Étoile <3>", "LETOILE 3"],
  ["映画館", null],
  ["1234", null],
])("prints %s on a statement as %s", (seller, printed) => {
  expect(statementSuffix(seller)).toBe(printed);
});
