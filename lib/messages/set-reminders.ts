import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { reminderOptOuts } from "@/db/schema/messages";
import { write } from "@/db/write";
import { readOptOut } from "@/lib/accounts/opt-out-link";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const setRemindersInput = z.object({
  /** Of the link in a message: whoever has it reads that address. */
  token: z.string().max(1_000),
  wanted: z.boolean(),
});

type Input = z.output<typeof setRemindersInput> & { now: number };

/** Stops reminders to an address, or lets them come again. */
export const setReminders = withInput(setRemindersInput, act);

async function act(
  db: Database,
  { token, wanted, now }: Input,
): Promise<Result<{ address: string }, "not-found">> {
  const address = readOptOut(token);
  if (!address) return fail("not-found");
  await write(db, [
    wanted
      ? db.delete(reminderOptOuts).where(eq(reminderOptOuts.address, address))
      : db.insert(reminderOptOuts).values({ address, optedOutAt: now }).onConflictDoNothing(),
  ]);
  return ok({ address });
}

/** Whether reminders go to that address; null for a link that is none. */
export async function getReminders(
  db: Database,
  token: string,
): Promise<{ address: string; isOn: boolean } | null> {
  const address = readOptOut(token);
  if (!address) return null;
  const row = await db.select().from(reminderOptOuts).where(eq(reminderOptOuts.address, address)).get();
  return { address, isOn: !row };
}
