import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { manages } from "@/lib/accounts/steward";
import type { Acting } from "./managed-columns";

/** One of them, whole; null when it is not theirs. */
export async function getManagedTheater(
  db: Database,
  { steward, theaterId }: { steward: Acting; theaterId: number },
) {
  const isTheirs = and(eq(theaters.id, theaterId), manages(steward, theaters.id));
  return (await db.select().from(theaters).where(isTheirs).get()) ?? null;
}

export type ManagedTheater = NonNullable<Awaited<ReturnType<typeof getManagedTheater>>>;
