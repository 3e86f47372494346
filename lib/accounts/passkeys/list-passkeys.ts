import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { passkeys } from "@/db/schema/accounts";

/** What somebody can sign in by, the oldest first. */
export const listPasskeys = (db: Database, userId: number) =>
  db
    .select({
      id: passkeys.id,
      name: passkeys.name,
      transports: passkeys.transports,
      isSynced: passkeys.isSynced,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));

export type ListedPasskey = Awaited<ReturnType<typeof listPasskeys>>[number];
