import { expect, it } from "vitest";
import { DAY_MS } from "@/lib/clock-units";
import type { ProviderEntry } from "@/lib/payments/provider";
import { compareBooks, type OurEntry, totalsOf } from "./compare-books";

const from = Date.UTC(2026, 10, 22);
const range = { from, until: from + DAY_MS };
const noon = from + DAY_MS / 2;

const here = (over: Partial<OurEntry> = {}): OurEntry => ({
  ...{ kind: "payment", id: "p1", at: noon, amountMinor: 2_500, currency: "GBP", ...over },
});
const there = (over: Partial<ProviderEntry> = {}): ProviderEntry => ({
  ...{ ref: "ch1", at: noon, kind: "payment", ourId: "p1", amountMinor: 2_500, currency: "GBP" },
  ...{ fee: { amountMinor: 63, currency: "GBP" }, ...over },
});
const compare = (ours: OurEntry[], theirs: ProviderEntry[]) =>
  compareBooks(ours, theirs, range).map(({ id, hereMinor, thereMinor }) => [id, hereMinor, thereMinor]);

it("finds none where both say the same, though one says it a day later", () => {
  expect(compare([here()], [there()])).toEqual([]);
  expect(compare([here({ at: range.until + 1 })], [there()])).toEqual([]);
  expect(compare([here()], [there({ at: from - 1 })])).toEqual([]);
});

it("finds what one side alone has, and what they say otherwise", () => {
  expect(compare([here()], [])).toEqual([["p1", 2_500, null]]);
  expect(compare([], [there({ ourId: null })])).toEqual([["ch1", null, 2_500]]);
  expect(compare([here()], [there({ amountMinor: 2_400 })])).toEqual([["p1", 2_500, 2_400]]);
  expect(compare([here()], [there({ currency: "USD" })])).toEqual([["p1", 2_500, 2_500]]);
  expect(compare([here({ amountMinor: 0 })], [there()])).toEqual([["p1", 0, 2_500]]);
});

it("takes the tries of a refund together, and one that came back for none", () => {
  const refund = { kind: "refund", ourId: "r1" } as const;
  const out = there({ ...refund, amountMinor: -500 });
  const back = there({ ...refund, ref: "re1", amountMinor: 500, at: range.until + 1 });
  const ours = here({ kind: "refund", id: "r1", amountMinor: -500 });
  expect(compare([ours], [out])).toEqual([]);
  expect(compare([ours], [out, back])).toEqual([["r1", -500, 0]]);
  expect(compare([{ ...ours, amountMinor: 0 }], [out, back])).toEqual([]);
  expect(compare([ours], [out, back, { ...out }])).toEqual([]);
});

it("leaves out what is of another time, and what is the provider's own", () => {
  expect(compare([here({ at: from - 1 })], [there({ ourId: "p2", at: range.until })])).toEqual([]);
  expect(compare([], [there({ kind: "fee" }), there({ kind: "other" })])).toEqual([]);
});

it("shows what moved by currency, with all fees in that of the account", () => {
  const theirs = [
    there(),
    there({ kind: "refund", amountMinor: -500, fee: { amountMinor: 0, currency: "GBP" } }),
    there({ currency: "USD", amountMinor: 1_000, fee: { amountMinor: 40, currency: "GBP" } }),
    there({ kind: "fee", amountMinor: -200, fee: { amountMinor: 0, currency: "GBP" } }),
    there({ at: range.until }),
  ];
  const none = { paid: 0, refunded: 0, disputed: 0, other: 0, fees: 0 };
  expect(totalsOf(theirs, range)).toEqual([
    { ...none, currency: "GBP", paid: 2_500, refunded: -500, fees: -303 },
    { ...none, currency: "USD", paid: 1_000 },
  ]);
});
