import { expect, it } from "vitest";
import { draftOf, NEW_RULE, readDraft } from "./_draft";

const draft = {
  name: " Standard ",
  prices: { "1:standard": "12.50", "1:premium": "", "2:standard": "0" },
  rules: [{ ...NEW_RULE, name: "Matinee", until: "17:00", isOff: true, isShare: true, value: "12.5" }],
};

it("reads what was typed, and an empty price as not sold", () => {
  expect(readDraft(draft, "GBP")).toEqual({
    errors: {},
    content: {
      name: "Standard",
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
  const { content } = readDraft(draft, "GBP");
  expect(readDraft(draftOf(content, "GBP"), "GBP")).toEqual({ content, errors: {} });
});

it("names each field that does not fit, and leaves it out", () => {
  const { content, errors } = readDraft(
    {
      name: "",
      prices: { "1:standard": "-1", "1:premium": "12.505", "1:sofa": "9" },
      rules: [
        { ...NEW_RULE, weekdays: 0, from: "22:00", until: "02:00", value: "x" },
        { ...NEW_RULE, name: "Off", isShare: true, isOff: true, value: "101" },
      ],
    },
    "GBP",
  );
  expect(Object.keys(errors).sort()).toEqual([
    "name",
    "price:1:premium",
    "price:1:standard",
    "rule:0:name",
    "rule:0:until",
    "rule:0:value",
    "rule:0:weekdays",
    "rule:1:value",
  ]);
  expect(content).toMatchObject({ prices: [{ seatType: "sofa" }], rules: [] });
  expect(readDraft({ name: "A", prices: {}, rules: [] }, "GBP").errors).toHaveProperty("prices");
});

it("goes by the digits of the currency", () => {
  const yen = { name: "A", prices: { "1:standard": "1800" }, rules: [] };
  expect(readDraft(yen, "JPY").content.prices[0]?.amountMinor).toBe(1_800);
  expect(readDraft({ ...yen, prices: { "1:standard": "18.50" } }, "JPY").errors).toHaveProperty(
    "price:1:standard",
  );
});
