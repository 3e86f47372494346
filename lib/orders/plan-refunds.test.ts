import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { coverOf } from "./covered";
import { spreadRefund } from "./plan-refunds";

const card = (paymentId: string, leftMinor: number) => ({
  ...{ paymentId, tender: "card" as const, leftMinor, isCredited: true },
});
const asked = (...amounts: number[]) =>
  amounts.map((amountMinor, at) => ({ orderLineId: `${at}`, amountMinor }));

it("goes to the first payment named as far as it comes, and names the lines", () => {
  const planned = spreadRefund(asked(300, 500), [
    card("last", 400),
    { ...card("first", 900), tender: "cash" },
  ]);
  expect(planned).toMatchObject([
    {
      ...{ paymentId: "last", amountMinor: 400, isCash: false },
      lines: [
        { orderLineId: "0", amountMinor: 300 },
        { orderLineId: "1", amountMinor: 100 },
      ],
    },
    { paymentId: "first", amountMinor: 400, isCash: true, lines: [{ orderLineId: "1", amountMinor: 400 }] },
  ]);
});

it("is made of nothing when there is nothing to refund, or nothing left", () => {
  expect(spreadRefund([], [card("a", 100)])).toEqual([]);
  expect(spreadRefund(asked(100), [card("a", 0)])).toEqual([]);
});

it("gives each line and each payment no more than it has, and all that both allow", () => {
  const amount = fc.integer({ min: 0, max: 5_000 });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 6 }), fc.array(amount, { maxLength: 4 }), (lines, left) => {
      const planned = spreadRefund(
        asked(...lines),
        left.map((leftMinor, at) => card(`${at}`, leftMinor)),
      );
      const sum = (amounts: number[]) => amounts.reduce((total, one) => total + one, 0);
      for (const { amountMinor, paymentId, lines: named } of planned) {
        expect(sum(named.map((line) => line.amountMinor))).toBe(amountMinor);
        expect(amountMinor).toBeLessThanOrEqual(left[Number(paymentId)] ?? 0);
        expect(named.every((line) => line.amountMinor > 0)).toBe(true);
      }
      for (const [at, line] of lines.entries()) {
        const back = planned.flatMap((one) => one.lines.filter(({ orderLineId }) => orderLineId === `${at}`));
        expect(sum(back.map(({ amountMinor }) => amountMinor))).toBeLessThanOrEqual(line);
      }
      expect(sum(planned.map(({ amountMinor }) => amountMinor))).toBe(Math.min(sum(lines), sum(left)));
    }),
  );
});

const money = (...amounts: number[]) => amounts.map((amountMinor, at) => ({ id: `${at}`, amountMinor }));

it.each([
  ["is all of it at once", money(900), 900, ["0"]],
  ["is parts that come to the price", money(400, 500), 900, ["0", "1"]],
  ["leaves out what came twice", money(900, 900), 900, ["0"]],
  ["leaves out a part that is one too many", money(400, 700, 500), 900, ["0", "2"]],
  ["is one payment of nothing where there is nothing to pay", money(0, 0), 0, ["0"]],
  ["is none while a part is missing", money(400), 900, null],
  ["is none without any money", money(), 0, null],
])("the cover of an order %s", (_, captured, totalMinor, ids) => {
  expect(coverOf(captured, totalMinor)).toEqual(ids);
});
