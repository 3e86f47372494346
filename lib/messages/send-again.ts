import { eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { postAgain } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { wasResent } from "@/lib/was-resent";

const sendAgainInput = z.object({ messageId: publicId });

type Input = z.output<typeof sendAgainInput> & { staff: StaffMember; now: number };

export type SendAgainCode = "not-found" | "nothing-failed";

/** Puts a letter whose sending failed into the outbox once more as it was. Letters are the chain's: admins send them. */
export const sendAgain = withInput(sendAgainInput, act);

async function act(db: Database, { staff, messageId, now }: Input): Promise<Result<null, SendAgainCode>> {
  const letter = await db.select().from(messages).where(eq(messages.id, messageId)).get();
  if (!letter) return fail("not-found");
  const { to, bookingId } = letter;
  const written = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat(
      "nothing-failed",
      hasRow(
        messages,
        eq(messages.id, messageId),
        isNotNull(messages.failure),
        isNull(messages.deliveredAt),
        sql`not ${wasResent}`,
      ),
    ),
    postAgain(db, letter, now),
    audit(
      db,
      {
        by: staff,
        theaterId: bookingId === null ? null : sql`(select theater_id from bookings where id = ${bookingId})`,
        action: "message.sent-again",
        objectId: messageId,
        details: { to },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
