import type { theaters } from "@/db/schema/venues";

type Theater = typeof theaters.$inferInsert & {
  id: number;
  key: string;
  /** What an adult pays for each type of seat, in minor units. */
  adult: { standard: number; premium: number; sofa: number; wheelchair: number; companion: number };
};

export const demoTheaters: Theater[] = [
  {
    id: 1,
    key: "lantern",
    slug: "the-lantern",
    name: "The Lantern",
    description:
      "Three screens behind a tiled front on Calder Street. The Grand is all plush and gilt, the Snug is all sofas, and the Studio is where the odd and the wonderful play.",
    houseRules:
      "Doors open half an hour before the first showtime of the day. Latecomers are let in at the first change of reel.\n\nWhat you eat and drink here, you may take to your seat; the Snug brings it to you. Dogs that guide are welcome in every room, all others in the foyer.",
    address: "18 Calder Street, SE1",
    city: "London",
    telephone: "+44 20 7946 0018",
    boxOfficeHours: "Mon to Thu 12:00–21:00, Fri to Sun 10:00–22:30",
    timeZone: "Europe/London",
    currency: "GBP",
    legalName: "Lantern Picture Houses Ltd",
    legalAddress: "18 Calder Street, London SE1 4QX",
    taxNumber: "GB 417 0223 58",
    ...{ ticketTaxBasisPoints: 2000, feeTaxBasisPoints: 2000, productTaxBasisPoints: 2000 },
    trailersMinutes: 15,
    cleaningMinutes: 15,
    adult: { standard: 1250, premium: 1650, sofa: 1850, wheelchair: 1250, companion: 1250 },
  },
  {
    id: 2,
    key: "meridian",
    slug: "the-meridian",
    name: "The Meridian",
    description:
      "A lakefront picture house with the widest screen for miles, a true balcony, and a room without a single step from the street to the seat.",
    houseRules:
      "Coats and bags are kept for you free of charge.\n\nEvery room has a loop for hearing aids; headsets with a described track lie at the counter.",
    address: "240 North Harbor Row",
    city: "Chicago",
    telephone: "+1 312 555 0142",
    boxOfficeHours: "Every day from an hour before the first showtime to the start of the last",
    timeZone: "America/Chicago",
    currency: "USD",
    legalName: "Meridian Theatre Company, LLC",
    legalAddress: "240 North Harbor Row, Chicago, IL 60601",
    taxNumber: "IBT 4417-0220",
    ...{ ticketTaxBasisPoints: 900, feeTaxBasisPoints: 900, productTaxBasisPoints: 1075 },
    bookingFee: { per: "ticket", amountMinor: 150, currency: "USD", isRefundable: false },
    trailersMinutes: 20,
    cleaningMinutes: 20,
    adult: { standard: 1400, premium: 1850, sofa: 2200, wheelchair: 1400, companion: 1400 },
  },
];

export const demoTicketTypes = [
  { name: "Adult", note: "", share: 1 },
  { name: "Child", note: "under 14", share: 0.6 },
  { name: "Senior", note: "65 and over", share: 0.76 },
  { name: "Student", note: "with a student card", share: 0.8 },
];

const MONDAY_TO_FRIDAY = 0b0011111;
const FRIDAY_TO_SUNDAY = 0b1110000;

/** On every demo card. */
export const demoPriceRules = [
  {
    name: "Weekend evening",
    weekdays: FRIDAY_TO_SUNDAY,
    fromMinute: 17 * 60,
    untilMinute: 24 * 60,
    format: null,
    amountMinor: 150,
    basisPoints: null,
  },
  {
    name: "Weekday matinee",
    weekdays: MONDAY_TO_FRIDAY,
    fromMinute: 0,
    untilMinute: 17 * 60,
    format: null,
    amountMinor: null,
    basisPoints: -2_000,
  },
  {
    name: "3D glasses",
    weekdays: 127,
    fromMinute: 0,
    untilMinute: 24 * 60,
    format: "3D",
    amountMinor: 200,
    basisPoints: null,
  },
];
