import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { reminderOptOuts } from "@/db/schema/messages";
import { reviewOptOuts } from "@/db/schema/reviews";
import { write } from "@/db/write";
import { type OptOut, readOptOut } from "@/lib/accounts/opt-out-link";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const setOptOutInput = z.object({
  /** Of the link in a message: whoever has it reads that address. */
  token: z.string().max(1_000),
  wanted: z.boolean(),
});

type Input = z.output<typeof setOptOutInput> & { now: number };

const TABLES = { reminders: reminderOptOuts, reviews: reviewOptOuts };

/** Stops messages of a kind to an address, or lets them come again. */
export const setOptOut = withInput(setOptOutInput, act);

async function act(db: Database, { token, wanted, now }: Input): Promise<Result<OptOut, "not-found">> {
  const named = readOptOut(token);
  if (!named) return fail("not-found");
  const { address, of } = named;
  const table = TABLES[of];
  await write(db, [
    wanted
      ? db.delete(table).where(eq(table.address, address))
      : // the last that they said counts: what they asked for afterwards is sent
        db
          .insert(table)
          .values({ address, optedOutAt: now })
          .onConflictDoUpdate({ target: table.address, set: { optedOutAt: now } }),
  ]);
  return ok(named);
}

/** Whether they go to that address; null for a link that is none. */
export async function getOptOut(db: Database, token: string): Promise<(OptOut & { isOn: boolean }) | null> {
  const named = readOptOut(token);
  if (!named) return null;
  const table = TABLES[named.of];
  const row = await db.select().from(table).where(eq(table.address, named.address)).get();
  return { ...named, isOn: !row };
}
