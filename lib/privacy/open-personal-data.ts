import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { isConfirmed } from "@/lib/accounts/second-step/has-second-step";
import { fail, ok, type Result } from "@/lib/result";
import { getPersonalData, type PersonalData } from "./get-personal-data";

type Asked = { userId: number; email: string; idHash: string | null; now: number };

/** All that is known of a person, for themselves: who has a second step is asked for a code first. */
export async function openPersonalData(
  db: Database,
  { userId, email, idHash, now }: Asked,
): Promise<Result<PersonalData, "confirm-it-is-you">> {
  const [[isOpen] = [0]] = await db.values<[number]>(sql`select ${isConfirmed({ userId, idHash }, now)}`);
  return isOpen ? ok(await getPersonalData(db, { userId, email }, now)) : fail("confirm-it-is-you");
}
