import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { notBefore } from "@/lib/not-before";
import { fail, ok, type Result } from "@/lib/result";
import { auditMessage } from "./audit-message";

const takeAsSentInput = z.object({ messageId: publicId });

type Input = z.output<typeof takeAsSentInput> & { staff: StaffMember; now: number };

export type TakeAsSentCode = "not-found" | "not-in-doubt";

/** Ends the doubt about a message: staff have learned that it arrived, and it is not sent again. */
export const takeAsSent = withInput(takeAsSentInput, act);

async function act(db: Database, { staff, messageId, now }: Input): Promise<Result<null, TakeAsSentCode>> {
  const message = await db.select().from(messages).where(eq(messages.id, messageId)).get();
  if (!message) return fail("not-found");
  const { to } = message;
  const isIt = eq(messages.id, messageId);
  const written = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat(
      "not-in-doubt",
      hasRow(messages, isIt, eq(messages.stoppedAs, "unknown"), sql`delivered_at is null`),
    ),
    db
      .update(messages)
      .set({ deliveredAt: notBefore(now, sql`created_at`), token: null })
      .where(isIt),
    auditMessage(db, { by: staff, message, action: "message.taken-as-sent", details: { to } }, now),
  ]);
  return written.ok ? ok(null) : written;
}
