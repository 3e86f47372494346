import { PROVIDERS } from "@/app/admin/_bookings/words";
import type { CaptionsRule, FEE_PER, STRANDED_SEATS } from "@/db/schema/venues";
import { formatMoney } from "@/lib/money";
import type { BookingFee } from "@/lib/pricing/booking-fee";
import type { RefundTier } from "@/lib/scheduling/refund-tiers";
import { clockOf, type TheaterDetails } from "@/lib/venues/theater";

export type TheaterField =
  | Exclude<keyof TheaterDetails, "opensMinute" | "closesMinute" | "dayTurnsMinute">
  | "opens"
  | "closes"
  | "dayTurns";

const RATE = "Write a rate in per cent, 0 to 100, like 20 or 5.5.";
const TIERS =
  "Write whole minutes, a share in per cent from 0 to 100 and a fee, a line for each time before the start.";
const MINUTES = "Write whole minutes, up to a week of them.";

/** What to write beside a field that does not fit. */
export const FIELD_WORDS: Record<TheaterField, string> = {
  name: "Give it a name, in up to 80 characters.",
  slug: "Letters or digits with hyphens between, like the-lantern.",
  description: "Up to 2,000 characters.",
  address: "Say where it is, in up to 200 characters.",
  city: "Name the city, in up to 80 characters.",
  geoPosition: "Write latitude and longitude in degrees, like 51.5101, -0.1340, or leave it empty.",
  telephone: "Write one number that can be dialled, like +44 20 7946 0018.",
  boxOfficeHours: "Up to 200 characters.",
  timeZone: "Choose a time zone from the list.",
  currency: "Choose a currency from the list.",
  refundTiers: TIERS,
  bookingFee: "Write an amount above 0, like 1.50, or charge no fee.",
  salesCloseMinutes: MINUTES,
  trailersMinutes: "Write whole minutes, up to 120.",
  cleaningMinutes: "Write whole minutes, up to 240.",
  strandedSeats: "Choose one of the two.",
  strandedRelaxPercent: "Write a whole per cent, 0 to 100.",
  accessibleReleaseMinutes: MINUTES,
  houseRules: "Up to 4,000 characters.",
  opens: "Write the time as hours and minutes, like 10:00.",
  paymentProviders: "Choose from the list.",
  reservationMinutes: MINUTES,
  reservationSeats: "Write a number of seats, 1 to 40.",
  offerMinutes: "Write whole minutes, up to 120.",
  dayTurns: "Choose a time that is not later than the opening.",
  closes: "Write a time before 08:00 of the next morning.",
  legalName: "Up to 120 characters.",
  legalAddress: "Up to 200 characters.",
  taxNumber: "Up to 40 characters.",
  ticketTaxBasisPoints: RATE,
  feeTaxBasisPoints: RATE,
  productTaxBasisPoints: RATE,
  voucherMonths: "Write whole months, 1 to 360.",
  voucherLeastMinor: "Write a sum, like 5 or 5.50.",
  voucherMostMinor: "Write a sum that is not below the least.",
  embedOrigins:
    "Write one address a line, up to 20, each like https://www.example.com and nothing behind it.",
  asksForReviews: "Tick it or not.",
  captionsRule:
    "Write whole numbers: showtimes from 1 on, shares in per cent up to 100. Tick a day of peak at least, and write times of a clock.",
};

export const SLUG_TAKEN = "Another theater has this address already.";

export const FEE_PER_WORDS: Record<(typeof FEE_PER)[number], string> = {
  ticket: "A fee for each ticket",
  booking: "A fee for each booking",
};

export const STRANDED_WORDS: Record<(typeof STRANDED_SEATS)[number], string> = {
  refuse: "No, a choice must not leave a single seat alone",
  allow: "Yes, customers choose as they like",
};

export const BUSY_WORDS =
  "We cannot do this just now, and nothing was changed. Please try again in a moment.";
export const GONE_WORDS = "This is not yours to change any more. Ask an admin if that surprises you.";

const LABELS: Record<keyof TheaterDetails, string> = {
  name: "Name",
  slug: "Address on the site",
  description: "Description",
  address: "Street address",
  city: "City",
  geoPosition: "Position on the map",
  telephone: "Telephone",
  boxOfficeHours: "Box office hours",
  timeZone: "Time zone",
  currency: "Currency",
  refundTiers: "Refunds",
  bookingFee: "Booking fee",
  salesCloseMinutes: "Sales end before the start",
  trailersMinutes: "Trailers",
  cleaningMinutes: "Cleaning",
  strandedSeats: "Single seats left alone",
  strandedRelaxPercent: "Single seats allowed from",
  accessibleReleaseMinutes: "Accessible seats for everyone before the start",
  houseRules: "House rules",
  opensMinute: "Opens",
  closesMinute: "Closes",
  dayTurnsMinute: "The day ends at",
  paymentProviders: "Paid with",
  reservationMinutes: "Reservations lapse before the start",
  reservationSeats: "Reserved seats a person",
  offerMinutes: "Other seats offered for",
  legalName: "Legal name",
  legalAddress: "Legal address",
  taxNumber: "Tax number",
  ticketTaxBasisPoints: "Tax in tickets",
  feeTaxBasisPoints: "Tax in fees",
  productTaxBasisPoints: "Tax in products",
  voucherMonths: "Vouchers are good for",
  voucherLeastMinor: "Least worth of a voucher",
  voucherMostMinor: "Most worth of a voucher",
  embedOrigins: "Sites that may show the programme",
  asksForReviews: "Asks guests for reviews",
  captionsRule: "Captions",
};

const CLOCKS = new Set<keyof TheaterDetails>(["opensMinute", "closesMinute", "dayTurnsMinute"]);

const providersWords = (chosen: string): string => {
  if (chosen === "all") return "all there is";
  return chosen === ""
    ? "nothing"
    : chosen
        .split(",")
        .map((name) => PROVIDERS[name] ?? name)
        .join(", ");
};

/** "60 minutes before: 50 % less 1.00 a ticket" */
const tierWords = ({ minutesBefore, basisPoints, feeMinor }: RefundTier, currency: string): string =>
  `${minutesBefore} minutes before: ${basisPoints / 100} %${
    feeMinor > 0 ? ` less ${formatMoney({ amountMinor: feeMinor, currency })} a ticket` : ""
  }`;

/** "£1.00 a ticket, refunded" */
const feeWords = ({ per, isRefundable, ...amount }: BookingFee): string =>
  `${formatMoney(amount)} a ${per}, ${isRefundable ? "" : "not "}refunded`;

/** The days of a week, as forms name them; 1 is Monday. */
export const WEEKDAYS: readonly string[] = [
  ...["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

/** "from 10 a week, 25 %, 50 % of them at peak (Friday, Saturday, 17:00 to 22:00)" */
const captionsWords = ({ fromShowtimes, sharePercent, peakSharePercent, peak }: CaptionsRule): string => {
  const days = peak.days.map((day) => WEEKDAYS[day - 1]).join(", ");
  return `from ${fromShowtimes} a week, ${sharePercent} %, ${peakSharePercent} % of them at peak (${days}, ${clockOf(peak.fromMinute)} to ${clockOf(peak.toMinute)})`;
};

const valueWords = (
  field: keyof TheaterDetails,
  value: string | number | boolean | string[] | RefundTier[] | BookingFee | CaptionsRule | null,
  currency: string,
): string => {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value))
    return (
      value.map((one) => (typeof one === "string" ? one : tierWords(one, currency))).join("; ") || "none"
    );
  if (typeof value === "object") return "peak" in value ? captionsWords(value) : feeWords(value);
  if (CLOCKS.has(field)) return clockOf(Number(value));
  if (field === "paymentProviders") return providersWords(String(value));
  if (field === "strandedRelaxPercent") return `${value} %`;
  if (field.endsWith("BasisPoints")) return `${Number(value) / 100} %`;
  if (field === "voucherMonths") return `${value} months`;
  if (field.endsWith("Minor")) return formatMoney({ amountMinor: Number(value), currency });
  if (field === "strandedSeats") return value === "allow" ? "allowed" : "refused";
  if (!field.endsWith("Minutes")) return String(value);
  return Number(value) === 1 ? "1 minute" : `${value} minutes`;
};

/** What stands now beside what was about to be saved, where the two differ. */
export const differencesOf = (theirs: TheaterDetails, yours: TheaterDetails) =>
  (Object.keys(LABELS) as (keyof TheaterDetails)[])
    .filter((field) => JSON.stringify(theirs[field]) !== JSON.stringify(yours[field]))
    .map((field) => ({
      label: LABELS[field],
      theirs: valueWords(field, theirs[field], theirs.currency),
      yours: valueWords(field, yours[field], yours.currency),
    }));
