import { paidWithWords } from "@/app/localized/[language]/admin/_bookings/paid-with";
import type { Difference } from "@/app/localized/[language]/admin/_form-state";
import { translationDifferences } from "@/app/localized/[language]/admin/_forms/translations-in";
import type { CaptionsRule } from "@/db/schema/venues";
import { listFacts, listFactsApart } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import type { TheaterDetails } from "@/lib/venues/theater";
import { weekdayName, weekdays } from "@/lib/weekdays";
import { formatMinute } from "@/lib/zoned-time";

type Field = Exclude<keyof TheaterDetails, "translations">;

const LABELS = {
  name: "theaters.label.name",
  slug: "theaters.label.slug",
  description: "theaters.label.description",
  address: "theaters.label.address",
  city: "theaters.label.city",
  geoPosition: "theaters.label.geoPosition",
  telephone: "theaters.label.telephone",
  boxOfficeHours: "theaters.label.boxOfficeHours",
  timeZone: "theaters.label.timeZone",
  currency: "theaters.label.currency",
  refundTiers: "theaters.difference.refundTiers",
  bookingFee: "theaters.label.fee",
  salesCloseMinutes: "theaters.difference.salesClose",
  trailersMinutes: "theaters.difference.trailers",
  cleaningMinutes: "theaters.difference.cleaning",
  strandedSeats: "theaters.difference.strandedSeats",
  strandedRelaxPercent: "theaters.difference.strandedRelax",
  accessibleReleaseMinutes: "theaters.difference.accessibleRelease",
  houseRules: "theaters.label.houseRules",
  letterNote: "theaters.label.letterNote",
  opensMinute: "theaters.label.opens",
  closesMinute: "theaters.label.closes",
  dayTurnsMinute: "theaters.label.dayTurns",
  paymentProviders: "theaters.difference.paymentProviders",
  reservationMinutes: "theaters.difference.reservationMinutes",
  reservationSeats: "theaters.label.reservationSeats",
  offerMinutes: "theaters.difference.offer",
  legalName: "theaters.label.legalName",
  legalAddress: "theaters.label.legalAddress",
  taxNumber: "theaters.label.taxNumber",
  ticketTaxBasisPoints: "theaters.difference.ticketTax",
  feeTaxBasisPoints: "theaters.difference.feeTax",
  productTaxBasisPoints: "theaters.difference.productTax",
  voucherMonths: "theaters.difference.voucherMonths",
  voucherLeastMinor: "theaters.difference.voucherLeast",
  voucherMostMinor: "theaters.difference.voucherMost",
  embedOrigins: "theaters.label.embedOrigins",
  asksForReviews: "theaters.difference.asksForReviews",
  captionsRule: "theaters.difference.captions",
} satisfies Record<Field, FixedKey>;

const CLOCKS = new Set<Field>(["opensMinute", "closesMinute", "dayTurnsMinute"]);

const providersWords = (chosen: string): string => {
  if (chosen === "all") return t("theaters.value.paidWith.all");
  if (chosen === "") return t("theaters.value.paidWith.nothing");
  const nameOf = (name: string) =>
    name === "all" ? t("theaters.value.paidWith.allAmongOthers") : paidWithWords(name);
  return listFacts(chosen.split(",").map(nameOf));
};

/** "60 minutes before: 50 % less £1.00 a ticket" */
const tierWords = ({ minutesBefore, basisPoints, feeMinor }: RefundTier, currency: string): string => {
  const tier = { minutes: minutesBefore, percent: basisPoints / 100 };
  if (feeMinor === 0) return t("theaters.value.tier", tier);
  return t("theaters.value.tierLessFee", { ...tier, fee: formatMoney({ amountMinor: feeMinor, currency }) });
};

/** "https://one.example; https://other.example" */
const linesWords = (lines: readonly string[]): string =>
  lines.length === 0 ? t("theaters.value.none") : listFactsApart(lines);

/** "£1.00 a ticket, refunded" */
const feeWords = ({ per, isRefundable, ...amount }: BookingFee): string =>
  t(`theaters.value.fee.${per}`, { amount: formatMoney(amount), back: isRefundable ? "yes" : "other" });

/** "from 10 a week, 25 %, 50 % of them at peak (Friday, Saturday, 17:00 to 22:00)" */
const captionsWords = ({ fromShowtimes, sharePercent, peakSharePercent, peak }: CaptionsRule): string =>
  t("theaters.value.captions", {
    ...{ showtimes: fromShowtimes, percent: sharePercent, peakPercent: peakSharePercent },
    days: listFacts(weekdays().map((day) => peak.days.includes(day + 1) && weekdayName(day))),
    ...{ from: formatMinute(peak.fromMinute), to: formatMinute(peak.toMinute) },
  });

const valueWords = (
  field: Field,
  value: string | number | boolean | string[] | RefundTier[] | BookingFee | CaptionsRule | null,
  currency: string,
): string => {
  if (value === null) return t("theaters.value.none");
  if (typeof value === "boolean") return t(value ? "theaters.value.yes" : "theaters.value.no");
  if (Array.isArray(value))
    return linesWords(value.map((one) => (typeof one === "string" ? one : tierWords(one, currency))));
  if (typeof value === "object") return "peak" in value ? captionsWords(value) : feeWords(value);
  if (CLOCKS.has(field)) return formatMinute(Number(value));
  if (field === "paymentProviders") return providersWords(String(value));
  if (field === "strandedRelaxPercent") return t("theaters.value.share", { percent: Number(value) });
  if (field.endsWith("BasisPoints")) return t("theaters.value.share", { percent: Number(value) / 100 });
  if (field === "voucherMonths") return t("theaters.value.months", { count: Number(value) });
  if (field.endsWith("Minor")) return formatMoney({ amountMinor: Number(value), currency });
  if (field === "strandedSeats")
    return t(value === "allow" ? "theaters.value.stranded.allow" : "theaters.value.stranded.refuse");
  if (!field.endsWith("Minutes")) return String(value);
  return t("theaters.value.minutes", { count: Number(value) });
};

/** What stands now beside what was about to be saved, where the two differ. */
export const differencesOf = (theirs: TheaterDetails, yours: TheaterDetails): Difference[] => [
  ...(Object.keys(LABELS) as Field[])
    .filter((field) => JSON.stringify(theirs[field]) !== JSON.stringify(yours[field]))
    .map((field) => ({
      label: t(LABELS[field]),
      theirs: valueWords(field, theirs[field], theirs.currency),
      yours: valueWords(field, yours[field], yours.currency),
    })),
  ...translationDifferences(
    {
      description: t("theaters.label.description"),
      boxOfficeHours: t("theaters.label.boxOfficeHours"),
      houseRules: t("theaters.label.houseRules"),
      letterNote: t("theaters.label.letterNote"),
    },
    theirs.translations,
    yours.translations,
  ),
];
