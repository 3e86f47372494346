import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { ok } from "@/lib/result";
import { indexWords } from "@/lib/search/words";

export async function renameUser(
  db: Database,
  { userId, name, now }: { userId: number; name: string; now: number },
) {
  await write(db, [
    db
      .update(users)
      .set({ name, searchName: indexWords(name) })
      .where(eq(users.id, userId)),
    audit(db, { userId, theaterId: null, action: "user.renamed", objectId: userId }, now),
  ]);
  return ok(null);
}
