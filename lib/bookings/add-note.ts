import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { bookingNotes } from "@/db/schema/bookings";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { newId } from "@/lib/id";
import { publicId } from "@/lib/input/ids";
import { text } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getBookingForStaff } from "./get-booking-for-staff";

const addNoteInput = z.object({ bookingId: publicId, text: text(2_000, 1) });

type Input = z.output<typeof addNoteInput> & { staff: StaffMember; now: number };

/** What staff want to remember of a booking. Its customer never sees it. */
export const addNote = withInput(addNoteInput, act);

async function act(db: Database, { staff, bookingId, text, now }: Input): Promise<Result<null, "not-found">> {
  const booking = await getBookingForStaff(db, { staff, bookingId });
  if (!booking) return fail("not-found");
  const { theaterId } = booking.showtime;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    noteStep(db, { staff, bookingId, text, now }),
    audit(db, { by: staff, theaterId, action: "booking.noted", objectId: bookingId, details: { text } }, now),
  ]);
  return written.ok ? ok(null) : written;
}

/** The step that writes a note down beside what it explains. */
export const noteStep = (
  db: Database,
  { staff, bookingId, text, now, about = null }: Input & { about?: "complimentary" | null },
) =>
  db
    .insert(bookingNotes)
    .values({ id: newId(), bookingId, userId: staff.userId, about, text, createdAt: now });
