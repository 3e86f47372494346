import { t } from "@/lib/i18n/t";
import type { TheaterDetails } from "@/lib/venues/theater";

export type TheaterField =
  | Exclude<keyof TheaterDetails, "opensMinute" | "closesMinute" | "dayTurnsMinute" | "translations">
  | "opens"
  | "closes"
  | "dayTurns";

/** What to write beside a field that does not fit. */
export const fieldWords = (): Record<TheaterField, string> => ({
  name: t("theaters.wrong.name"),
  slug: t("theaters.wrong.slug"),
  description: t("theaters.wrong.description"),
  address: t("theaters.wrong.address"),
  city: t("theaters.wrong.city"),
  geoPosition: t("theaters.wrong.geoPosition"),
  telephone: t("theaters.wrong.telephone"),
  boxOfficeHours: t("theaters.wrong.boxOfficeHours"),
  timeZone: t("theaters.wrong.timeZone"),
  currency: t("theaters.wrong.currency"),
  refundTiers: t("theaters.wrong.refundTiers"),
  bookingFee: t("theaters.wrong.bookingFee"),
  salesCloseMinutes: t("theaters.wrong.minutesOfWeek"),
  trailersMinutes: t("theaters.wrong.minutesTo120"),
  cleaningMinutes: t("theaters.wrong.minutesTo240"),
  strandedSeats: t("theaters.wrong.strandedSeats"),
  strandedRelaxPercent: t("theaters.wrong.strandedRelax"),
  accessibleReleaseMinutes: t("theaters.wrong.minutesOfWeek"),
  houseRules: t("theaters.wrong.houseRules"),
  letterNote: t("theaters.wrong.letterNote"),
  opens: t("theaters.wrong.opens"),
  paymentProviders: t("theaters.wrong.paymentProviders"),
  reservationMinutes: t("theaters.wrong.minutesOfWeek"),
  reservationSeats: t("theaters.wrong.reservationSeats"),
  offerMinutes: t("theaters.wrong.minutesTo120"),
  dayTurns: t("theaters.wrong.dayTurns"),
  closes: t("theaters.wrong.closes"),
  legalName: t("theaters.wrong.legalName"),
  legalAddress: t("theaters.wrong.legalAddress"),
  taxNumber: t("theaters.wrong.taxNumber"),
  ticketTaxBasisPoints: t("theaters.wrong.rate"),
  feeTaxBasisPoints: t("theaters.wrong.rate"),
  productTaxBasisPoints: t("theaters.wrong.rate"),
  voucherMonths: t("theaters.wrong.voucherMonths"),
  voucherLeastMinor: t("theaters.wrong.voucherLeast"),
  voucherMostMinor: t("theaters.wrong.voucherMost"),
  embedOrigins: t("theaters.wrong.embedOrigins"),
  asksForReviews: t("theaters.wrong.asksForReviews"),
  captionsRule: t("theaters.wrong.captionsRule"),
});
