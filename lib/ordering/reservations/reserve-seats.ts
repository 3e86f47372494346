import { eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { users } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { withInput } from "@/lib/input/with-input";
import { fail, type Result } from "@/lib/result";
import type { BreachCode } from "@/lib/seating/breach";
import { type SeatingRefused, startPaymentInput } from "../start-payment";
import { makeReservation } from "./make-reservation";
import type { ReservationCode, ReserveInput } from "./prepare-reservation";

/** Who has an account has shown that messages reach them; a guest confirms it first: see `askToReserve`. */
export type ReserveSeatsCode = ReservationCode | "account-needed";

/** Reserves a hold of somebody's who has an account. Nothing is asked for; the box office takes the money. */
export const reserveSeats = withInput(startPaymentInput, act);

async function act(
  db: Database,
  input: ReserveInput,
): Promise<Result<{ linkToken: string }, Exclude<ReserveSeatsCode, BreachCode>> | SeatingRefused> {
  const { userId } = input.holder;
  if (userId === null) return fail("account-needed");
  return makeReservation(db, input, {
    condition: assertThat(
      "account-needed",
      hasRow(users, eq(users.id, userId), eq(users.email, input.contact.email), isNull(users.disabledAt)),
    ),
    steps: [],
  });
}
