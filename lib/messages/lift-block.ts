import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { mailBlocks, messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { notBefore } from "@/lib/not-before";
import { fail, ok, type Result } from "@/lib/result";
import { auditMessage } from "./audit-message";
import { isBlocking } from "./deliver-message";

const liftBlockInput = z.object({ messageId: publicId });

type Input = z.output<typeof liftBlockInput> & { staff: StaffMember; now: number };

export type LiftBlockCode = "not-found" | "not-blocked";

/** Lets mail go to a message's address again, which nothing was sent to because something came back. */
export const liftBlock = withInput(liftBlockInput, act);

async function act(db: Database, { staff, messageId, now }: Input): Promise<Result<null, LiftBlockCode>> {
  const message = await db.select().from(messages).where(eq(messages.id, messageId)).get();
  if (!message) return fail("not-found");
  const { to } = message;
  const lifted = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat("not-blocked", hasRow(mailBlocks, isBlocking(to))),
    db
      .update(mailBlocks)
      .set({ liftedAt: notBefore(now, mailBlocks.blockedAt.getSQL()) })
      .where(and(isBlocking(to))),
    auditMessage(db, { by: staff, message, action: "message.address-freed", details: { to } }, now),
  ]);
  return lifted.ok ? ok(null) : lifted;
}
