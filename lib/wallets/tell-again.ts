import { and, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { IS_GIVEN_UP, walletCopies } from "@/db/schema/wallets";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { getBookingForStaff } from "@/lib/bookings/get-booking-for-staff";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { noteMessages } from "@/lib/outbox-news";
import { fail, ok, type Result } from "@/lib/result";
import { isOfBooking } from "./list-given-up";

const tellAgainInput = z.object({ bookingId: publicId });

type Input = z.output<typeof tellAgainInput> & { staff: StaffMember; now: number };

export type TellAgainCode = "not-found" | "told-already";

/** Has wallets told anew of a booking's passes that they were told of in vain, as if these had changed just now. */
export const tellAgain = withInput(tellAgainInput, act);

async function act(db: Database, { staff, bookingId, now }: Input): Promise<Result<null, TellAgainCode>> {
  const booking = await getBookingForStaff(db, { staff, bookingId });
  if (!booking) return fail("not-found");
  const { theaterId } = booking.showtime;
  const areGivenUp = and(isOfBooking(bookingId), IS_GIVEN_UP);
  noteMessages();
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("told-already", hasRow(walletCopies, areGivenUp)),
    db
      .update(walletCopies)
      .set({ attempts: 0, nextTryAt: null, claimedUntil: null, failure: null, stoppedAt: null })
      .where(areGivenUp),
    audit(
      db,
      {
        ...{ by: { userId: staff.userId }, theaterId, action: "booking.passes-told-again" },
        ...{ objectId: bookingId, details: {} },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
