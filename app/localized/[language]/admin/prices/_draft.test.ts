import { expect, it } from "vitest";
import { readInput } from "@/lib/input/with-input";
import { savePriceCard } from "@/lib/pricing/save-price-card";
import { type CardDraft, contentOf, draftOf, inCurrency, NEW_RULE, newDraft, toldSoFar } from "./_draft";
import { draftErrors } from "./_draft-errors";

/** As the action reads it. */
function read(draft: CardDraft) {
  const sent = readInput(savePriceCard.input, { theaterId: 1, baseId: null, content: contentOf(draft) });
  return sent.ok
    ? { content: sent.value.content, errors: {} }
    : { content: null, errors: draftErrors(sent, draft) };
}

const draft = {
  name: " Standard ",
  currency: "GBP",
  prices: { "1:standard": "12.50", "1:premium": "", "2:standard": "0" },
  rules: [{ ...NEW_RULE, name: "Matinee", until: "17:00", isOff: true, isShare: true, value: "12.5" }],
};

it("reads what was typed, and an empty price as not sold", () => {
  expect(read(draft)).toEqual({
    errors: {},
    content: {
      name: "Standard",
      currency: "GBP",
      prices: [
        { ticketTypeId: 1, seatType: "standard", amountMinor: 1_250 },
        { ticketTypeId: 2, seatType: "standard", amountMinor: 0 },
      ],
      rules: [
        {
          ...{ name: "Matinee", weekdays: 127, fromMinute: 0, untilMinute: 1_020, format: null },
          ...{ ticketTypeId: null, seatType: null, amountMinor: null, basisPoints: -1_250 },
        },
      ],
    },
  });
});

it("writes a card as it is read again", () => {
  const content = contentOf(draft);
  expect(contentOf(draftOf(content))).toEqual(content);
});

it("names each field that does not fit, and leaves what is none out of a look at it", () => {
  const wrong: CardDraft = {
    ...{ name: "", currency: "GBP" },
    prices: { "1:standard": "-1", "1:premium": "12.505", "1:sofa": "9" },
    rules: [
      { ...NEW_RULE, weekdays: 0, from: "22:00", until: "02:00", value: "x" },
      { ...NEW_RULE, name: "Off", isShare: true, isOff: true, value: "101" },
    ],
  };
  expect(Object.keys(read(wrong).errors).sort()).toEqual([
    "name",
    "price:1:premium",
    "price:1:standard",
    "rule:0:name",
    "rule:0:until",
    "rule:0:value",
    "rule:0:weekdays",
    "rule:1:value",
  ]);
  expect(toldSoFar(contentOf(wrong))).toMatchObject({
    prices: [{ seatType: "sofa" }],
    rules: [{ name: "Off" }],
  });
  expect(read({ ...newDraft("GBP"), name: "A" }).errors).toEqual({});
  const many = {
    ...draft,
    rules: Array.from({ length: 41 }, () => ({ ...NEW_RULE, name: "A", value: "1" })),
  };
  expect(Object.keys(read(many).errors)).toEqual(["rules"]);
});

it("goes by the digits of the currency", () => {
  const yen = { name: "A", currency: "JPY", prices: { "1:standard": "1800" }, rules: [] };
  expect(contentOf(yen).prices[0]?.amountMinor).toBe(1_800);
  expect(read({ ...yen, prices: { "1:standard": "18.50" } }).errors).toHaveProperty("price:1:standard");
});

it("asks for every amount anew in another currency, and keeps what is a share", () => {
  const added = { ...NEW_RULE, name: "3D", value: "2.00" };
  const yen = inCurrency({ ...draft, rules: [...draft.rules, added] }, "JPY");
  expect(yen).toMatchObject({ currency: "JPY", prices: {}, rules: [{ value: "12.5" }, { value: "" }] });
});

it.each([
  ["JPY", "1200", "١٢٠٠", 1_200],
  ["KWD", "2.750", "٢٫٧٥٠", 2_750],
  ["GBP", "12.50", "۱۲٫۵۰", 1_250],
])("reads amounts of %s in whatever digits they are typed", (currency, latin, arabic, amountMinor) => {
  for (const text of [latin, arabic]) {
    const typed = { ...newDraft(currency), name: "X", prices: { "1:standard": text } };
    expect(contentOf(typed).prices).toEqual([{ ticketTypeId: 1, seatType: "standard", amountMinor }]);
  }
  expect(draftOf(contentOf({ ...newDraft(currency), prices: { "1:standard": arabic } })).prices).toEqual({
    "1:standard": latin,
  });
});

it("reads times and shares in whatever digits they are typed", () => {
  const rule = { ...NEW_RULE, name: "X", from: "١٧:٠٠", until: "٢٤:٠٠", isShare: true, value: "١٢٫٥" };
  expect(contentOf({ ...newDraft("GBP"), rules: [rule] }).rules[0]).toMatchObject({
    ...{ fromMinute: 1_020, untilMinute: 1_440, basisPoints: 1_250 },
  });
});
