import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { holds } from "@/db/schema/holds";
import { type ReservationEnd, reservations } from "@/db/schema/reservations";
import { assertThat } from "@/db/write";
import { type Actor, audit } from "@/lib/audit";
import { endHolds } from "@/lib/claims/hold";
import { post } from "@/lib/outbox";
import { type Reservation, standsAt } from "./reservation";

type End = { reservation: Reservation; endedAs: ReservationEnd; by: Actor; now: number };

/** The steps that end a reservation that stands: its seats are free to others at once, and its customer is told. */
export const endSteps = (db: Database, { reservation, endedAs, by, now }: End) => {
  const { id, holdId, email, language, showtime, seats, reference, linkToken } = reservation;
  return [
    assertThat(
      "not-standing",
      sql`exists (select 1 from reservations where id = ${id} and ended_at is null and ${standsAt(now)})`,
    ),
    db.run(sql`delete from seat_claims where hold_id = ${holdId} and booking_id is null`),
    endHolds(db, eq(holds.id, holdId)),
    db.update(reservations).set({ endedAt: now, endedAs, toldAt: now }).where(eq(reservations.id, id)),
    post(
      db,
      {
        kind: "reservation-ended",
        ...{ to: email, language },
        payload: { reference, linkToken, showtime, seats, endedAs, reason: "" },
      },
      now,
    ),
    audit(
      db,
      {
        ...{ by, theaterId: showtime.theaterId, action: "reservation.ended", objectId: id },
        details: { endedAs, seats: seats.length },
      },
      now,
    ),
  ];
};
