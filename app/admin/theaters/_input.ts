import type { z } from "zod";
import { numberIn, textIn } from "@/app/_form";
import { parseMinor } from "@/lib/money";
import type { editTheater } from "@/lib/rooms/edit-theater";
import type { openTheater } from "@/lib/rooms/open-theater";
import { minuteOf, openingHours, type TheaterDetails } from "@/lib/venues/theater";
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
  telephone: textIn(form, "telephone"),
  boxOfficeHours: textIn(form, "boxOfficeHours"),
  houseRules: textIn(form, "houseRules"),
  cancellationCutoffMinutes: numberIn(form, "cancellationCutoffMinutes"),
  salesCloseMinutes: numberIn(form, "salesCloseMinutes"),
  accessibleReleaseMinutes: numberIn(form, "accessibleReleaseMinutes"),
  trailersMinutes: numberIn(form, "trailersMinutes"),
  cleaningMinutes: numberIn(form, "cleaningMinutes"),
  strandedSeats: textIn(form, "strandedSeats") as TheaterDetails["strandedSeats"],
  strandedRelaxPercent: numberIn(form, "strandedRelaxPercent"),
  ...openingHours(clockIn(form, "opens"), clockIn(form, "closes")),
  dayTurnsMinute: minuteOf(clockIn(form, "dayTurns")),
  legalName: textIn(form, "legalName"),
  legalAddress: textIn(form, "legalAddress"),
  taxNumber: textIn(form, "taxNumber"),
  ticketTaxBasisPoints: rateIn(form, "ticketTaxBasisPoints"),
  feeTaxBasisPoints: rateIn(form, "feeTaxBasisPoints"),
  productTaxBasisPoints: rateIn(form, "productTaxBasisPoints"),
});

/** What is no time of a clock is read as none, which is no minute. */
const clockIn = (form: FormData, field: string) => {
  const time = textIn(form, field);
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : "--:--";
};

/** "5.5" per cent: what is written with more than two decimals is none. */
const rateIn = (form: FormData, field: string) => parseMinor(textIn(form, field), "EUR") ?? Number.NaN;

/** By which field each part of a theater's details is typed. */
export const FIELD_OF: Record<string, TheaterField> = {
  opensMinute: "opens",
  closesMinute: "closes",
  dayTurnsMinute: "dayTurns",
};
