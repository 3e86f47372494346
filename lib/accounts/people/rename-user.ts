import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { write } from "@/db/write";
import { audit } from "@/lib/audit";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { indexWords } from "@/lib/search/words";

const renameUserInput = z.object({ name: personName });

type Input = z.output<typeof renameUserInput> & { userId: number; now: number };

export const renameUser = withInput(renameUserInput, act);

async function act(db: Database, { userId, name, now }: Input) {
  await write(db, [
    db
      .update(users)
      .set({ name, searchName: indexWords(name) })
      .where(and(eq(users.id, userId), isNull(users.erasedAt))),
    audit(db, { by: { userId }, theaterId: null, action: "user.renamed", objectId: userId }, now),
  ]);
  return ok({ name });
}
