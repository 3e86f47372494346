import { sql } from "drizzle-orm";
import { testRules } from "./testing/rules";

testRules([
  [
    "what was offered stands",
    "seat_offers_stand",
    "seat_offer_stands",
    ({ receipted }) => sql`update seat_offers set until = 10 where id = ${receipted}`,
  ],
  [
    "what became of an offer stands",
    "seat_offers_stand",
    "seat_offer_stands",
    ({ payment }) => sql`update seat_offers set refused_at = null where id = ${payment}`,
  ],
  [
    "an offer is accepted or refused, and not both",
    "seat_offers_stand",
    "seat_offer_stands",
    ({ booking }) => sql`update seat_offers set accepted_at = 1, refused_at = 1 where id = ${booking}`,
  ],
  [
    "an offer is accepted with the booking that it becomes",
    "seat_offers_become_bookings",
    "seat_offer_unbooked",
    ({ receipted }) => sql`update seat_offers set accepted_at = 1 where id = ${receipted}`,
  ],
]);
