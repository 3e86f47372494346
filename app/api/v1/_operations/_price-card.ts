import { z } from "zod";
import { amountMinor, asInstant, asInstantOrNull, instant, rowId } from "@/app/api/v1/_frame/fields";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import { line } from "@/lib/input/text";
import type { PriceCard } from "@/lib/pricing/get-card";
import { type CardContent, clockWords, MAX_RULES } from "@/lib/pricing/price-card";
import type { PriceRule } from "@/lib/pricing/price-rule";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const time = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .meta({ example: "18:00" });

const price = z.strictObject({ ticketTypeId: rowId, seatType: z.enum(SEAT_TYPES), amountMinor });

const rule = z
  .strictObject({
    name: line(60, 1),
    weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7),
    from: time.meta({ description: "By the theater's clock; the start of a showtime lies between." }),
    until: time.meta({ description: "The first minute that is not; 24:00 is the end of the day." }),
    format: z.enum(SHOWTIME_FORMATS).nullable().default(null).meta({ description: "Null: any." }),
    ticketTypeId: rowId.nullable().default(null),
    seatType: z.enum(SEAT_TYPES).nullable().default(null),
    change: z
      .union([
        z.strictObject({ amountMinor: z.int().min(-1_000_000_000).max(1_000_000_000) }),
        z.strictObject({
          basisPoints: z
            .int()
            .min(-10_000)
            .max(100_000)
            .meta({ description: "Hundredths of a per cent of the base price." }),
        }),
      ])
      .meta({ description: "What it adds, or takes off where it is below zero." }),
  })
  .meta({ id: "PriceRule" });

const content = {
  name: line(60, 1),
  currency: z.string().regex(/^[A-Z]{3}$/),
  prices: z.array(price).max(1_000),
  rules: z.array(rule).max(MAX_RULES),
};

export const cardDraft = z
  .strictObject({ ...content, rules: content.rules.default([]) })
  .meta({ id: "PriceCardDraft" });

export const cardChange = z.strictObject(content).partial().meta({ id: "PriceCardChange" });

export const listedCard = z
  .object({
    ...{ id: z.int(), name: z.string(), currency: z.string(), createdAt: instant, rules: z.int() },
    fromMinor: amountMinor.nullable().meta({ description: "The least of its prices." }),
    untilMinor: amountMinor.nullable().meta({ description: "The highest." }),
    showtimes: z.int().meta({ description: "How many to come are sold by it." }),
  })
  .meta({ id: "PriceCardInList" });

export const priceCard = z
  .object({
    ...{ id: z.int(), theaterId: z.int(), createdAt: instant },
    supersededAt: instant.nullable().meta({ description: "Since when another is in force in its place." }),
    ...{ name: z.string(), currency: z.string(), prices: z.array(price) },
    rules: z.array(rule.extend({ name: z.string() }).meta({ id: "PriceRuleOfCard" })),
  })
  .meta({ id: "PriceCard" });

const minuteOf = (said: string): number => {
  const [hours = 0, minutes = 0] = said.split(":").map(Number);
  return hours * 60 + minutes;
};

const bitsOf = (days: readonly (typeof WEEKDAYS)[number][]): number =>
  days.reduce((bits, day) => bits | (1 << WEEKDAYS.indexOf(day)), 0);

const asRule = (of: PriceRule): z.output<typeof rule> => ({
  name: of.name,
  weekdays: WEEKDAYS.filter((_, at) => (of.weekdays & (1 << at)) !== 0),
  ...{ from: clockWords(of.fromMinute), until: clockWords(of.untilMinute) },
  format: of.format as z.output<typeof rule>["format"],
  ...{ ticketTypeId: of.ticketTypeId, seatType: of.seatType },
  change: of.amountMinor === null ? { basisPoints: of.basisPoints ?? 0 } : { amountMinor: of.amountMinor },
});

const ruleOf = ({ from, until, weekdays, change, ...said }: z.output<typeof rule>): PriceRule => ({
  ...said,
  weekdays: bitsOf(weekdays),
  ...{ fromMinute: minuteOf(from), untilMinute: minuteOf(until) },
  amountMinor: "amountMinor" in change ? change.amountMinor : null,
  basisPoints: "basisPoints" in change ? change.basisPoints : null,
});

type Draft = z.output<typeof cardDraft>;

/** What is written of a card, as the use case takes it. */
export const contentOf = ({ rules, ...said }: Draft): CardContent => ({ ...said, rules: rules.map(ruleOf) });

/** A card as it would be sent, to change a part of it. */
export const draftOf = ({ name, currency, prices, rules }: PriceCard): Draft => ({
  ...{ name, currency, prices },
  rules: rules.map(asRule),
});

export const asCard = (card: PriceCard): z.input<typeof priceCard> => ({
  ...{ id: card.id, theaterId: card.theaterId, createdAt: asInstant(card.createdAt) },
  supersededAt: asInstantOrNull(card.supersededAt),
  ...draftOf(card),
});
