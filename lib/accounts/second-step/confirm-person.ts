import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { sessions } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { checkCode, checkCodeInput } from "./check-code";

type Input = z.output<typeof checkCodeInput> & {
  user: { id: number; email: string };
  idHash: string;
  now: number;
};

/** Shows by a code that it is still they who sit at this session: see `isConfirmed`. */
export const confirmPerson = withInput(checkCodeInput, act);

async function act(db: Database, { user, idHash, code, now }: Input) {
  const isTheirs = and(eq(sessions.idHash, idHash), eq(sessions.userId, user.id));
  const checked = await checkCode(db, {
    ...{ user, code, origin: { deviceId: idHash }, now },
    thenWrite: [
      assertThat("wrong-code", hasRow(sessions, isTheirs)),
      db.update(sessions).set({ confirmedAt: now }).where(isTheirs),
    ],
  });
  return checked.ok ? ok(null) : checked;
}
