import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { sessions } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import type { Origin } from "@/lib/accounts/passwords/guesses";
import { withInput } from "@/lib/input/with-input";
import { checkPasskey, checkPasskeyInput } from "./check-passkey";

type Input = z.output<typeof checkPasskeyInput> & {
  userId: number;
  idHash: string;
  origin: Pick<Origin, "networks">;
  now: number;
};

/** Shows by a passkey that it is still they who sit at this session: see `isConfirmed`. */
export const confirmByPasskey = withInput(checkPasskeyInput, act);

async function act(db: Database, { answer, userId, idHash, origin, now }: Input) {
  const isTheirs = and(eq(sessions.idHash, idHash), eq(sessions.userId, userId));
  return checkPasskey(db, {
    ...{ answer, asked: { to: "confirm", idHash }, userId, origin, now },
    thenWrite: () => [
      assertThat("passkey-over", hasRow(sessions, isTheirs)),
      db.update(sessions).set({ confirmedAt: now }).where(isTheirs),
    ],
  });
}
