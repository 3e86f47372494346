import { typedNumber } from "@/lib/digits";
import type { SeatType } from "@/lib/layouts/seat-type";
import { parseMinor, writeMinor } from "@/lib/money";
import { type CardContent, type CardPrice, clockWords } from "@/lib/pricing/price-card";
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

const minuteOf = (clock: string): number => {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(typedNumber(clock)) ?? [];
  return Number(hours) * 60 + Number(minutes);
};

/** The same card in another currency: its amounts are to be said anew, since no number means the same there. */
export const inCurrency = (draft: CardDraft, currency: string): CardDraft => ({
  ...draft,
  currency,
  prices: {},
  rules: draft.rules.map((rule) => (rule.isShare ? rule : { ...rule, value: "" })),
});

/** What was typed as a card. What is no number is NaN, which no card takes. */
export function contentOf({ name, currency, prices, rules }: CardDraft): CardContent {
  const typed = Object.entries(prices).filter(([, text]) => text.trim() !== "");
  return {
    name,
    currency,
    prices: typed.map(([cell, text]): CardPrice => {
      const [id, seatType] = cell.split(":");
      const amountMinor = parseMinor(text, currency) ?? Number.NaN;
      return { ticketTypeId: Number(id), seatType: seatType as SeatType, amountMinor };
    }),
    rules: rules.map((rule) => ruleOf(rule, currency)),
  };
}

function ruleOf({ from, until, isOff, isShare, value, ...rule }: RuleDraft, currency: string): PriceRule {
  const size = parseMinor(value, isShare ? "EUR" : currency) ?? Number.NaN;
  const change = isOff ? 0 - size : size;
  return {
    ...rule,
    ...{ fromMinute: minuteOf(from), untilMinute: minuteOf(until), format: rule.format || null },
    amountMinor: isShare ? null : change,
    basisPoints: isShare ? change : null,
  };
}

/** What of it can be told already, for a look at what it comes to. */
export const toldSoFar = ({ prices, rules, ...rest }: CardContent): CardContent => ({
  ...rest,
  prices: prices.filter(({ amountMinor }) => Number.isInteger(amountMinor)),
  rules: rules.filter(
    ({ amountMinor, basisPoints, fromMinute, untilMinute }) =>
      Number.isInteger(amountMinor ?? basisPoints) && fromMinute < untilMinute,
  ),
});
