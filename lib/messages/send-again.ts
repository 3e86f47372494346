import { and, eq, gt, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { messages } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { canAdminister, type StaffMember } from "@/lib/accounts/staff-member";
import { publicId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { LINK_KINDS } from "@/lib/message";
import { postAgain } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { wasResent } from "@/lib/was-resent";
import { auditMessage } from "./audit-message";

const sendAgainInput = z.object({ messageId: publicId });

type Input = z.output<typeof sendAgainInput> & { staff: StaffMember; now: number };

/** `link-gone`: the secret that its link needs is there no more, or nobody needs the message by now. */
export type SendAgainCode = "not-found" | "under-way" | "sent-again" | "link-gone";

/**
 * Puts a message that is through, whatever became of it, into the outbox once more as it was. Each only once: after that
 * it is the newer one that can be sent again. Messages are the chain's: admins send them.
 */
export const sendAgain = withInput(sendAgainInput, act);

/** Condition: what a message says is still of use, and can be said. */
const canBeSaid = (now: number) =>
  and(
    or(notInArray(messages.kind, [...LINK_KINDS]), isNotNull(messages.token)),
    or(isNull(messages.notAfter), gt(messages.notAfter, now)),
  );

async function act(db: Database, { staff, messageId, now }: Input): Promise<Result<null, SendAgainCode>> {
  const message = await db.select().from(messages).where(eq(messages.id, messageId)).get();
  if (!message) return fail("not-found");
  const { to } = message;
  const isIt = eq(messages.id, messageId);
  const written = await write(db, [
    assertThat("not-found", canAdminister(staff)),
    assertThat(
      "under-way",
      hasRow(messages, isIt, sql`coalesce(delivered_at, kept_at, stopped_at) is not null`),
    ),
    assertThat("sent-again", hasRow(messages, isIt, sql`not ${wasResent}`)),
    assertThat("link-gone", hasRow(messages, isIt, canBeSaid(now))),
    postAgain(db, message, now),
    auditMessage(db, { by: staff, message, action: "message.sent-again", details: { to } }, now),
  ]);
  return written.ok ? ok(null) : written;
}
