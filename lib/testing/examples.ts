import { emailAddress } from "@/lib/input/email-address";
import { cardContent } from "@/lib/pricing/card-input";
import { codeContent } from "@/lib/pricing/promo-code-input";
import { accessibility } from "@/lib/scheduling/accessibility";
import { fitting as fittingShowtime, start } from "@/lib/scheduling/showtime-input";
import { SUGGESTED_RULE } from "@/lib/scheduling/suggested-rule";
import { theaterBasics, theaterDetails } from "@/lib/venues/theater-input";
import type { Examples } from "./arbitraries";

const theater = {
  ...{ name: "The Lantern", slug: "the-lantern", address: "1 High Street", city: "London" },
  ...{ timeZone: "Europe/London", currency: "GBP" },
};

/** What fits where a rule cannot be read off its schema. */
export const EXAMPLES: Examples = new Map<Parameters<Examples["get"]>[0], readonly unknown[]>([
  [emailAddress, ["ada@example.org", "Nell@Example.com"]],
  [theaterBasics, [theater, { ...theater, slug: null }]],
  [
    theaterDetails,
    [
      {
        ...theater,
        ...{
          description: "",
          geoPosition: "51.5101,-0.134",
          telephone: "+44 20 7946 0018",
          boxOfficeHours: "",
          houseRules: "",
          letterNote: "",
        },
        ...{
          refundTiers: [{ minutesBefore: 60, basisPoints: 5_000, feeMinor: 100 }],
          bookingFee: { per: "ticket", amountMinor: 100, currency: "GBP", isRefundable: true },
          salesCloseMinutes: 0,
          accessibleReleaseMinutes: 60,
        },
        ...{ trailersMinutes: 15, cleaningMinutes: 15, strandedSeats: "refuse", strandedRelaxPercent: 85 },
        ...{ opensMinute: 600, closesMinute: 1_440, dayTurnsMinute: 300, paymentProviders: "all" },
        ...{ reservationMinutes: 30, reservationSeats: 6, offerMinutes: 15 },
        ...{ legalName: "Lantern Pictures Ltd", legalAddress: "", taxNumber: "GB 123 4567 89" },
        ...{ ticketTaxBasisPoints: 2_000, feeTaxBasisPoints: 2_000, productTaxBasisPoints: 550 },
        ...{ voucherMonths: 36, voucherLeastMinor: 500, voucherMostMinor: 100_000 },
        ...{ embedOrigins: ["https://www.example.com"], asksForReviews: true },
        captionsRule: SUGGESTED_RULE,
      },
    ],
  ],
  [accessibility, ["", "captions,relaxed"]],
  [start, [{ startsAt: Date.UTC(2026, 11, 24, 19) }, { localDate: "2026-12-24", localTime: "19:30" }]],
  [
    fittingShowtime,
    [
      {
        wish: { movieId: 1, screenId: 1, priceCardId: 1, format: "2D", language: "English", subtitles: null },
        ...{ layoutId: 1, durationMinutes: 75 },
        ...{ startsAt: Date.UTC(2026, 11, 24, 19), endsAt: Date.UTC(2026, 11, 24, 21) },
        occupiedUntil: Date.UTC(2026, 11, 24, 22),
      },
    ],
  ],
  [
    cardContent,
    [
      {
        ...{ name: "Weekend", currency: "GBP" },
        prices: [{ ticketTypeId: 1, seatType: "standard", amountMinor: 1_250 }],
        rules: [
          {
            ...{ name: "Matinee", weekdays: 127, fromMinute: 0, untilMinute: 1_020, format: null },
            ...{ ticketTypeId: null, seatType: null, amountMinor: null, basisPoints: -1_250 },
          },
        ],
      },
    ],
  ],
  [
    codeContent,
    [
      {
        ...{ code: "WELCOME10", theaterId: null, amountMinor: null, currency: null, basisPoints: 1_000 },
        ...{ startsAt: null, endsAt: null, maxUses: 100, maxUsesPerPerson: null },
        ...{ movieIds: [], theaterIds: [] },
      },
    ],
  ],
]);
