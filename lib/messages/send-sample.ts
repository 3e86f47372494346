import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { MESSAGE_KINDS } from "@/db/schema/messages";
import { assertThat, write } from "@/db/write";
import { countAttempt, SAMPLES_PER_PERSON, type Throttled } from "@/lib/accounts/passwords/throttle";
import { canAdminister, canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { withInput } from "@/lib/input/with-input";
import type { Message, Written } from "@/lib/message";
import { post } from "@/lib/outbox";
import { ok, type Result } from "@/lib/result";

const sendSampleInput = z.object({ kind: z.enum(MESSAGE_KINDS) });

type Kind = z.output<typeof sendSampleInput>["kind"];
type Input = { kind: Kind; sampleOf: (kind: Kind) => Written; staff: StaffMember; to: string; now: number };

/**
 * Sends someone who runs a theater a made-up message of this kind, to their own address. A link in it that would let
 * somebody in is left out: there is no secret for it.
 */
export const sendSample = withInput(sendSampleInput, act);

async function act(
  db: Database,
  { kind, sampleOf, staff, to, now }: Input,
): Promise<Result<null, "not-found"> | Throttled> {
  const tooMany = await countAttempt(db, [[SAMPLES_PER_PERSON, String(staff.userId)]], now);
  if (tooMany) return tooMany;
  const runsAny = staff.isAdmin
    ? canAdminister(staff)
    : sql`exists (select 1 from theaters where ${canManage(staff, sql`theaters.id`)})`;
  const written = await write(db, [
    assertThat("not-found", runsAny),
    post(db, { ...sampleOf(kind), to } as Message, now),
  ]);
  return written.ok ? ok(null) : written;
}
