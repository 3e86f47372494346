import type { SeatType } from "@/lib/layouts/seat-type";
import { parseMinor, writeMinor } from "@/lib/money";
import { type CardContent, type CardPrice, clockWords, MAX_RULES } from "@/lib/pricing/price-card";
import type { PriceRule } from "@/lib/pricing/price-rule";

/** A rule as it is typed. */
export type RuleDraft = {
  name: string;
  weekdays: number;
  /** "18:00"; "24:00" is the end of the day. */
  from: string;
  until: string;
  /** Empty: any. */
  format: string;
  ticketTypeId: number | null;
  seatType: SeatType | null;
  isOff: boolean;
  isShare: boolean;
  value: string;
};

export type CardDraft = {
  name: string;
  currency: string;
  prices: Record<string, string>;
  rules: RuleDraft[];
};

export type DraftErrors = Partial<Record<string, string>>;

export const cellOf = (ticketTypeId: number, seatType: SeatType) => `${ticketTypeId}:${seatType}`;

export const NEW_RULE: RuleDraft = {
  name: "",
  weekdays: 127,
  from: "00:00",
  until: "24:00",
  format: "",
  ticketTypeId: null,
  seatType: null,
  isOff: false,
  isShare: false,
  value: "",
};

export const newDraft = (currency: string): CardDraft => ({ name: "", currency, prices: {}, rules: [] });

export function draftOf({ name, currency, prices, rules }: CardContent): CardDraft {
  return {
    name,
    currency,
    prices: Object.fromEntries(
      prices.map((p) => [cellOf(p.ticketTypeId, p.seatType), writeMinor(p.amountMinor, currency)]),
    ),
    rules: rules.map(({ fromMinute, untilMinute, amountMinor, basisPoints, format, ...rest }) => ({
      ...rest,
      from: clockWords(fromMinute),
      until: clockWords(untilMinute),
      format: format ?? "",
      isOff: (amountMinor ?? basisPoints ?? 0) < 0,
      isShare: amountMinor === null,
      value:
        amountMinor === null
          ? String(Math.abs(basisPoints ?? 0) / 100)
          : writeMinor(Math.abs(amountMinor), currency),
    })),
  };
}

const minuteOf = (clock: string): number | null => {
  const [, hours = "", minutes = ""] = /^(\d\d):(\d\d)$/.exec(clock) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return hours !== "" && Number(minutes) < 60 && minute <= 1440 ? minute : null;
};

/** The same card in another currency: its amounts are to be said anew, since no number means the same there. */
export const inCurrency = (draft: CardDraft, currency: string): CardDraft => ({
  ...draft,
  currency,
  prices: {},
  rules: draft.rules.map((rule) => (rule.isShare ? rule : { ...rule, value: "" })),
});

/** What was typed as a card; with words beside every field that does not fit, which are left out of it. */
export function readDraft(draft: CardDraft): { content: CardContent; errors: DraftErrors } {
  const { currency } = draft;
  const errors: DraftErrors = {};
  const name = draft.name.trim();
  if (name === "" || name.length > 60) errors.name = "Give it a name, in up to 60 letters.";
  const prices = Object.entries(draft.prices).flatMap(([cell, text]): CardPrice[] => {
    if (text.trim() === "") return [];
    const amountMinor = parseMinor(text, currency);
    if (amountMinor === null) errors[`price:${cell}`] = amountWords(currency);
    const [id, seatType] = cell.split(":");
    return amountMinor === null
      ? []
      : [{ ticketTypeId: Number(id), seatType: seatType as SeatType, amountMinor }];
  });
  if (prices.length === 0 && Object.keys(errors).every((field) => !field.startsWith("price:")))
    errors.prices = "Give at least one price: what has none is not sold.";
  if (draft.rules.length > MAX_RULES) errors.rules = `A card has up to ${MAX_RULES} rules.`;
  const rules = draft.rules.flatMap((rule, at) => readRule(rule, at, currency, errors));
  return { content: { name, currency, prices, rules }, errors };
}

function readRule(rule: RuleDraft, at: number, currency: string, errors: DraftErrors): PriceRule[] {
  const wrong = (field: string, words: string) => {
    errors[`rule:${at}:${field}`] = words;
  };
  const before = Object.keys(errors).length;
  const name = rule.name.trim();
  if (name === "" || name.length > 60) wrong("name", "Give it a name, in up to 60 letters.");
  if (rule.weekdays < 1 || rule.weekdays > 127) wrong("weekdays", "Choose a day at least.");
  const [fromMinute, untilMinute] = [minuteOf(rule.from), minuteOf(rule.until)];
  if (fromMinute === null || untilMinute === null || fromMinute >= untilMinute)
    wrong("until", "It ends after it begins, on the same day. For a night, make two rules.");
  const size = rule.isShare ? parseMinor(rule.value, "EUR") : parseMinor(rule.value, currency);
  const most = rule.isOff ? 10_000 : 100_000;
  if (size === null) wrong("value", rule.isShare ? "A share like 10 or 12.5." : amountWords(currency));
  else if (rule.isShare && size > most) wrong("value", `At most ${most / 100} per cent.`);
  if (Object.keys(errors).length > before || fromMinute === null || untilMinute === null || size === null)
    return [];
  const change = rule.isOff ? 0 - size : size;
  return [
    {
      name,
      weekdays: rule.weekdays,
      ...{ fromMinute, untilMinute, format: rule.format || null },
      ...{ ticketTypeId: rule.ticketTypeId, seatType: rule.seatType },
      amountMinor: rule.isShare ? null : change,
      basisPoints: rule.isShare ? change : null,
    },
  ];
}

const amountWords = (currency: string) => `An amount like ${writeMinor(123_400, currency)}, from 0 up.`;
