import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions } from "@/db/schema/accounts";
import { engines } from "@/db/testing/test-database";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { addUser } from "@/lib/accounts/testing/people";
import { codeAt, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { newId } from "@/lib/id";
import { openPersonalData } from "./open-personal-data";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);

describe.each(engines)("a person's own data on %s", (_, open) => {
  const db = open();

  it("are given out after a code, where there is a second step", async () => {
    const { user, idHash, secret } = await withSecondStep(db, NOW);
    await db.update(sessions).set({ confirmedAt: null }).where(eq(sessions.idHash, idHash));
    const asked = { userId: user.id, email: user.email, idHash, now: NOW };
    expect(await openPersonalData(db, asked)).toEqual({ ok: false, code: "confirm-it-is-you" });
    await confirmPerson(db, { code: codeAt(secret, NOW), user, idHash, now: NOW });
    const data = await openPersonalData(db, asked);
    expect(data).toMatchObject({ ok: true, value: { account: { email: user.email } } });
    expect(JSON.stringify(data)).not.toContain(secret);
  });

  it("are given out at once where there is none", async () => {
    const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
    const claim = await signInAs(db, user, NOW);
    const asked = { userId: user.id, email: user.email, idHash: hashSessionId(claim.sid), now: NOW };
    expect(await openPersonalData(db, asked)).toMatchObject({ ok: true });
  });
});
