import { eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { emailLinks, users } from "@/db/schema/accounts";
import { assertThat } from "@/db/write";
import { withInput } from "@/lib/input/with-input";
import { fail, type Result } from "@/lib/result";
import { erasePerson } from "./erase-person";
import { getErasure, isOpenErasure } from "./get-erasure";
import { isLastAdmin } from "./is-last-admin";

const confirmErasureInput = z.object({ token: z.string() });

type Input = z.output<typeof confirmErasureInput> & {
  /** Who is signed in: the link alone erases nobody. */
  userId: number;
  now: number;
};

export type ConfirmErasureCode = "link-spent" | "other-account" | "last-admin";

/** Erases whoever is signed in, by the link that went to them. Whoever is interrupted presses again. */
export const confirmErasure = withInput(confirmErasureInput, act);

async function act(db: Database, { token, userId, now }: Input): Promise<Result<null, ConfirmErasureCode>> {
  const erasure = await getErasure(db, token, now);
  if (!erasure) return fail("link-spent");
  if (erasure.userId !== userId) return fail("other-account");
  if (await isLastAdmin(db, userId)) return fail("last-admin");
  return erasePerson(db, erasure, {
    now,
    stillSo: [
      assertThat("link-spent", hasRow(emailLinks, isOpenErasure(token, now), eq(emailLinks.userId, userId))),
      assertThat(
        "link-spent",
        hasRow(users, eq(users.id, userId), eq(users.email, erasure.email), isNull(users.disabledAt)),
      ),
    ],
  });
}
