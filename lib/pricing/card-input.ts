import { z } from "zod";
import { SHOWTIME_FORMATS } from "@/db/schema/scheduling";
import { SEAT_TYPES } from "@/db/schema/venues";
import { amountMinor, rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { isCurrency } from "@/lib/venues/theater";
import { MAX_RULES } from "./price-card";

const name = line(60, 1);
const isFormat = (label: string) => SHOWTIME_FORMATS.some((format) => format === label);
const seatType = z.enum(SEAT_TYPES);

const minute = z.int().min(0).max(1440);
const times = z.object({ fromMinute: minute, untilMinute: minute });

const rule = z
  .object({
    name,
    /** Bits, Monday 1 to Sunday 64. */
    weekdays: z.int().min(1).max(127),
    ...times.shape,
    format: z.string().refine(isFormat).nullable(),
    ticketTypeId: rowId.nullable(),
    seatType: seatType.nullable(),
    amountMinor: z.int().min(-1_000_000_000).max(1_000_000_000).nullable(),
    /** All of the price off, or ten times as much on top. */
    basisPoints: z.int().min(-10_000).max(100_000).nullable(),
  })
  .refine(({ fromMinute, untilMinute }) => fromMinute < untilMinute, {
    path: ["untilMinute"],
    // said at once, whatever else does not fit
    when: ({ value }) => times.safeParse(value).success,
  })
  .refine(({ amountMinor, basisPoints }) => (amountMinor === null) !== (basisPoints === null), {
    path: ["amountMinor"],
  });

/** What is written of a price card. */
export const cardContent = z
  .object({
    name,
    currency: z.string().max(3).refine(isCurrency),
    prices: listOf(z.object({ ticketTypeId: rowId, seatType, amountMinor }), 1_000),
    rules: listOf(rule, MAX_RULES),
  })
  .refine(
    ({ prices }) =>
      new Set(prices.map((price) => `${price.ticketTypeId} ${price.seatType}`)).size === prices.length,
    { path: ["prices"] },
  );
