import type { z } from "zod";
import { numberIn, textIn } from "@/app/_form";
import { translationsIn } from "@/app/localized/[language]/admin/_forms/translations-in";
import type { FEE_PER } from "@/db/schema/venues";
import { typedNumber } from "@/lib/digits";
import { parseMinor } from "@/lib/money";
import { COUNTER } from "@/lib/payments/counter";
import type { editTheater } from "@/lib/rooms/edit-theater";
import type { openTheater } from "@/lib/rooms/open-theater";
import {
  isCurrency,
  MOST_TIERS,
  minuteOf,
  openingHours,
  THEATER_TEXTS,
  type TheaterDetails,
} from "@/lib/venues/theater";
import type { TheaterField } from "./words";

const basicsOf = (form: FormData) => ({
  name: textIn(form, "name"),
  address: textIn(form, "address"),
  city: textIn(form, "city"),
  timeZone: textIn(form, "timeZone"),
  currency: textIn(form, "currency"),
});

/** Without an address of its own it gets one made of its name. */
export const newTheaterIn = (form: FormData): z.input<typeof openTheater.input>["basics"] => ({
  ...basicsOf(form),
  slug: textIn(form, "slug") || null,
});

export const theaterIn = (form: FormData): z.input<typeof editTheater.input>["details"] => ({
  ...basicsOf(form),
  slug: textIn(form, "slug"),
  description: textIn(form, "description"),
  geoPosition: textIn(form, "geoPosition"),
  telephone: textIn(form, "telephone"),
  boxOfficeHours: textIn(form, "boxOfficeHours"),
  houseRules: textIn(form, "houseRules"),
  letterNote: textIn(form, "letterNote"),
  translations: translationsIn(form, THEATER_TEXTS),
  refundTiers: tiersIn(form),
  bookingFee: feeIn(form),
  salesCloseMinutes: numberIn(form, "salesCloseMinutes"),
  accessibleReleaseMinutes: numberIn(form, "accessibleReleaseMinutes"),
  trailersMinutes: numberIn(form, "trailersMinutes"),
  cleaningMinutes: numberIn(form, "cleaningMinutes"),
  strandedSeats: textIn(form, "strandedSeats") as TheaterDetails["strandedSeats"],
  strandedRelaxPercent: numberIn(form, "strandedRelaxPercent"),
  ...openingHours(clockIn(form, "opens"), clockIn(form, "closes")),
  dayTurnsMinute: minuteOf(clockIn(form, "dayTurns")),
  paymentProviders: providersIn(form),
  ...reservationsIn(form),
  offerMinutes: numberIn(form, "offerMinutes"),
  legalName: textIn(form, "legalName"),
  legalAddress: textIn(form, "legalAddress"),
  taxNumber: textIn(form, "taxNumber"),
  ticketTaxBasisPoints: rateIn(form, "ticketTaxBasisPoints"),
  feeTaxBasisPoints: rateIn(form, "feeTaxBasisPoints"),
  productTaxBasisPoints: rateIn(form, "productTaxBasisPoints"),
  voucherMonths: numberIn(form, "voucherMonths"),
  voucherLeastMinor: sumIn(form, "voucherLeastMinor"),
  voucherMostMinor: sumIn(form, "voucherMostMinor"),
  embedOrigins: linesIn(form, "embedOrigins"),
  asksForReviews: form.has("asksForReviews"),
  captionsRule: captionsRuleIn(form),
});

/** Those that are ticked; all of them mean whatever the settings allow, then and later. None to tick: it stays as it was. */
function providersIn(form: FormData): string {
  const offered = textIn(form, "providersOffered").split(",").filter(Boolean);
  const ticked = offered.filter((name) => form.getAll("paymentProvider").includes(name));
  const online =
    offered.length === 0
      ? textIn(form, "paymentProviders") || "all"
      : ticked.length === offered.length
        ? "all"
        : ticked.join(",");
  const isAtCounter = form.getAll("paymentProvider").includes(COUNTER);
  return [online, ...(isAtCounter ? [COUNTER] : [])].filter(Boolean).join(",");
}

const reservationsIn = (form: FormData) => ({
  reservationMinutes: numberIn(form, "reservationMinutes"),
  reservationSeats: numberIn(form, "reservationSeats"),
});

/** What is no time of a clock is read as none, which is no minute. */
const clockIn = (form: FormData, field: string) => {
  const time = typedNumber(textIn(form, field));
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : "--:--";
};

/** The lines of the table of refunds that something is written in. */
const tiersIn = (form: FormData) =>
  Array.from({ length: MOST_TIERS }, (_, at) => `refundTier${at}`)
    .filter((line) => textIn(form, `${line}Minutes`).trim() !== "")
    .map((line) => ({
      minutesBefore: numberIn(form, `${line}Minutes`),
      basisPoints: rateIn(form, `${line}Share`),
      feeMinor: parseMinor(textIn(form, `${line}Fee`).trim() || "0", currencyIn(form)) ?? Number.NaN,
    }));

/** What is no amount of the theater's currency is none. */
const sumIn = (form: FormData, field: string) =>
  parseMinor(textIn(form, field), currencyIn(form)) ?? Number.NaN;

/** What is written in each line; empty ones say nothing. */
const linesIn = (form: FormData, field: string) =>
  textIn(form, field)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** None unless it is said by what it is counted. */
const feeIn = (form: FormData): TheaterDetails["bookingFee"] => {
  const per = textIn(form, "bookingFee");
  if (per === "") return null;
  return {
    per: per as (typeof FEE_PER)[number],
    amountMinor: parseMinor(textIn(form, "bookingFeeAmount"), currencyIn(form)) ?? Number.NaN,
    currency: currencyIn(form),
    isRefundable: form.has("bookingFeeRefundable"),
  };
};

/** None unless it is ticked. */
const captionsRuleIn = (form: FormData): TheaterDetails["captionsRule"] => {
  if (!form.has("captionsRule")) return null;
  const peak = openingHours(clockIn(form, "peakFrom"), clockIn(form, "peakTo"));
  return {
    fromShowtimes: numberIn(form, "captionsFrom"),
    sharePercent: numberIn(form, "captionsShare"),
    peakSharePercent: numberIn(form, "captionsPeakShare"),
    peak: {
      days: form.getAll("peakDay").map(Number),
      ...{ fromMinute: peak.opensMinute, toMinute: peak.closesMinute },
    },
  };
};

const currencyIn = (form: FormData) => {
  const currency = textIn(form, "currency");
  return isCurrency(currency) ? currency : "EUR";
};

/** "5.5" per cent: what is written with more than two decimals is none. */
const rateIn = (form: FormData, field: string) => parseMinor(textIn(form, field), "EUR") ?? Number.NaN;

/** By which field each part of a theater's details is typed. */
export const FIELD_OF: Record<string, TheaterField> = {
  opensMinute: "opens",
  closesMinute: "closes",
  dayTurnsMinute: "dayTurns",
};
