/** Fields whose own names say it badly: of theaters, promo codes, sales and the rest, as their forms call them. */
const WORDS: Record<string, string> = {
  accessibility: "Accessible by",
  accessibleReleaseMinutes: "Wheelchair spaces are for everyone before the start (minutes)",
  asksForReviews: "Asks guests for reviews",
  basisPoints: "Share",
  bookingFee: "Booking fee",
  capacity: "Choose at the same time",
  captionsRule: "Captions",
  closesMinute: "Closes",
  codeEnd: "Code ends in",
  confirmRefundsOverMinor: "Asks for a code before refunds over",
  countedMinor: "Counted in the drawer",
  dayTurnsMinute: "Business day turns",
  durationMinutes: "Length (minutes)",
  eachMinor: "Each",
  embedOrigins: "Sites that may show the programme",
  endedAs: "How it ended",
  feeTaxBasisPoints: "Tax in fees",
  first: "First of them",
  floatMinor: "Float in the drawer",
  fromMinute: "From",
  fromShowtimes: "From so many showtimes a week",
  geoPosition: "Position on the map",
  givenMinor: "Given",
  houseSeatIds: "Of the house's seats",
  into: "Merged into",
  isOverride: "Sold against a rule of seating",
  isRefundable: "Goes back with what a customer cancels",
  last: "Last of them",
  lastDay: "Last day",
  legalAddress: "Address of who sells",
  legalName: "Who sells, on receipts",
  maxUses: "Uses at most",
  maxUsesPerPerson: "Uses at most by a person",
  minutesBefore: "Minutes before the start",
  movieIds: "Only for movies",
  needsSecondStep: "Needs a second step when signing in",
  offerMinutes: "Other seats are offered for (minutes)",
  opensAt: "Sale opens",
  opensMinute: "Opens",
  originalTitle: "Original title",
  passedOver: "Rule of seating passed over",
  paymentProviders: "Ways to pay online",
  peakSharePercent: "Of them at peak (per cent)",
  productTaxBasisPoints: "Tax in products",
  refundTiers: "Refunds before the start",
  releasedOn: "In cinemas from",
  reservationMinutes: "Reservations lapse before the start (minutes)",
  reservationSeats: "Reserved seats a person",
  salesCloseMinutes: "Sales close before the start (minutes)",
  sharePercent: "With captions (per cent)",
  showtimesWithSalesMoved: "Showtimes with sales go along",
  slug: "Address on this site",
  strandedRelaxPercent: "Single seats may be left from (per cent taken)",
  strandedSeats: "Single seats left over",
  supersedes: "In place of",
  theaterIds: "Only in theaters",
  ticketsOn: "Tickets from",
  ticketTaxBasisPoints: "Tax in tickets",
  to: "To whom",
  toMinute: "Until",
  told: "People told",
  voucherLeastMinor: "Vouchers from",
  voucherMinor: "By voucher",
  voucherMonths: "Vouchers are good for (months)",
  voucherMostMinor: "Vouchers up to",
};

/** "priceCardId": "Price card"; "seatIds": "Seats"; "startsAt": "Starts"; what has words of its own by those. */
export function fieldWords(field: string): string {
  const own = WORDS[field];
  if (own) return own;
  const words = field
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/\bemail\b/, "e-mail");
  return capital(
    words
      .replace(/ ids$/, "s")
      .replace(/ (id|at|minor|basis points|minutes?)$/, (end) =>
        end.startsWith(" minute") ? " (minutes)" : "",
      ),
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
