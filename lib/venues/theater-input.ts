import { z } from "zod";
import { FEE_PER, STRANDED_SEATS } from "@/db/schema/venues";
import { amountMinor } from "@/lib/input/ids";
import { typedSlug } from "@/lib/input/slug";
import { telephone } from "@/lib/input/telephone";
import { line, text } from "@/lib/input/text";
import { listOf } from "@/lib/list-of";
import { translationsInput } from "@/lib/translations/translations-input";
import { embedOrigins } from "./embed-origin";
import { geoPosition } from "./geo-position";
import { isCurrency, isTimeZone, LATEST_CLOSE_MINUTE, MOST_TIERS } from "./theater";

const basics = {
  name: line(80, 1),
  address: line(200, 1),
  city: line(80, 1),
  timeZone: z.string().max(60).refine(isTimeZone),
  currency: z.string().max(3).refine(isCurrency),
};

/** A new theater; null has its address made of its name. */
export const theaterBasics = z.object({ ...basics, slug: typedSlug.nullable() });

const minutes = (most = 7 * 1440) => z.int().min(0).max(most);

/** One for each time before the start, the longest first. */
const tiers = z
  .array(
    z.object({ minutesBefore: minutes(), basisPoints: z.int().min(0).max(10_000), feeMinor: amountMinor }),
  )
  .max(MOST_TIERS)
  .transform((some) => some.toSorted((a, b) => b.minutesBefore - a.minutesBefore))
  .refine((some) => new Set(some.map(({ minutesBefore }) => minutesBefore)).size === some.length);

const bookingFee = z
  .object({
    per: z.enum(FEE_PER),
    amountMinor: amountMinor.min(1),
    currency: basics.currency,
    isRefundable: z.boolean(),
  })
  .nullable();

const captionsRule = z
  .object({
    fromShowtimes: z.int().min(1).max(500),
    sharePercent: z.int().min(1).max(100),
    peakSharePercent: z.int().min(0).max(100),
    peak: z
      .object({
        days: listOf(z.int().min(1).max(7), 7, 1).transform((days) => [...new Set(days)].toSorted()),
        fromMinute: minutes(1439),
        toMinute: minutes(LATEST_CLOSE_MINUTE),
      })
      .refine(({ fromMinute, toMinute }) => toMinute > fromMinute),
  })
  .nullable();

const rate = z.int().min(0).max(10_000);

export const theaterDetails = z
  .object({
    ...basics,
    slug: typedSlug,
    description: text(2_000),
    geoPosition,
    telephone,
    boxOfficeHours: line(200),
    houseRules: text(4_000),
    letterNote: text(1_000),
    translations: translationsInput({
      description: text(2_000),
      boxOfficeHours: line(200),
      houseRules: text(4_000),
      letterNote: text(1_000),
    }),
    refundTiers: tiers,
    bookingFee,
    salesCloseMinutes: minutes(),
    accessibleReleaseMinutes: minutes(),
    trailersMinutes: minutes(120),
    cleaningMinutes: minutes(240),
    strandedSeats: z.enum(STRANDED_SEATS),
    strandedRelaxPercent: z.int().min(0).max(100),
    opensMinute: minutes(1439),
    closesMinute: minutes(LATEST_CLOSE_MINUTE),
    dayTurnsMinute: minutes(720).multipleOf(15),
    paymentProviders: z
      .string()
      .max(200)
      .regex(/^([a-z]+(,[a-z]+)*)?$/),
    reservationMinutes: minutes(),
    reservationSeats: z.int().min(1).max(40),
    offerMinutes: minutes(120),
    legalName: line(120),
    legalAddress: line(200),
    taxNumber: line(40),
    ticketTaxBasisPoints: rate,
    feeTaxBasisPoints: rate,
    productTaxBasisPoints: rate,
    voucherMonths: z.int().min(1).max(360),
    voucherLeastMinor: amountMinor.min(1),
    voucherMostMinor: amountMinor,
    embedOrigins,
    asksForReviews: z.boolean(),
    captionsRule,
  })
  .refine((its) => its.voucherMostMinor >= its.voucherLeastMinor, { path: ["voucherMostMinor"] })
  .refine(({ bookingFee, currency }) => bookingFee === null || bookingFee.currency === currency, {
    path: ["bookingFee"],
  })
  .refine(({ opensMinute, closesMinute }) => closesMinute > opensMinute, { path: ["closesMinute"] })
  .refine(({ opensMinute, dayTurnsMinute }) => dayTurnsMinute <= opensMinute, { path: ["dayTurnsMinute"] });

export const screenName = line(60, 1);
