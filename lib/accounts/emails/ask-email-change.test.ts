import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { emailLinks, users } from "@/db/schema/accounts";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { BY_DEVICE } from "@/lib/accounts/passwords/guesses";
import { EMAIL_CHANGES_PER_PERSON, LINKS_PER_EMAIL } from "@/lib/accounts/passwords/throttle";
import { anyone, emailChanges, NOW } from "@/lib/accounts/testing/email-changes";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";

describe.each(engines)("asking for another e-mail address on %s", (_, open) => {
  const db = open();
  const { sentTo, kindsTo, someone, ask } = emailChanges(db);

  it("answers and writes the same for an address that is somebody's, and tells its owner alone", async () => {
    const [ada, grace] = [await someone(), await someone()];
    const [free, theirs] = [anyone(), grace.user.email];
    const answers = [];
    const links = [];
    for (const email of [free, theirs]) {
      answers.push(await ask(ada, email));
      links.push(await db.$count(emailLinks, eq(emailLinks.email, email)));
    }
    expect(answers).toEqual([free, theirs].map((email) => ({ ok: true, value: { email } })));
    expect(links).toEqual([1, 1]);
    expect(await kindsTo(theirs)).toEqual(["email-change-known"]);
    expect((await sentTo(theirs))[0]?.token).toBeNull();
    expect(await kindsTo(ada.user.email)).toEqual(["email-change-asked", "email-change-asked"]);
  });

  it("needs the password, with as many guesses as there are for signing in", async () => {
    const ada = await someone();
    const email = anyone();
    expect(await ask(ada, ada.user.email)).toMatchObject({ code: "same" });
    expect(await ask(ada, "not an address")).toMatchObject({ code: "invalid-input" });
    for (let i = 0; i <= BY_DEVICE.free; i++)
      expect(await ask(ada, email, { current: "not this one" })).toMatchObject({ code: "wrong" });
    expect(await ask(ada, email)).toMatchObject({ code: "throttled" });
    expect(await kindsTo(email)).toEqual([]);
  });

  it("floods nobody: not one mailbox from many accounts, nor many mailboxes from one", async () => {
    const mailbox = newId().toLowerCase();
    for (let nth = 0; nth <= LINKS_PER_EMAIL.attempts; nth++) {
      const email = `${mailbox}+${nth}@example.org`;
      expect(await ask(await someone(), email)).toEqual({ ok: true, value: { email } });
      expect(await kindsTo(email)).toHaveLength(nth < LINKS_PER_EMAIL.attempts ? 1 : 0);
    }
    const ada = await someone();
    for (let nth = 0; nth < EMAIL_CHANGES_PER_PERSON.attempts; nth++)
      expect(await ask(ada, anyone())).toMatchObject({ ok: true });
    expect(await ask(ada, anyone())).toMatchObject({ code: "throttled", until: NOW + HOUR_MS });
  });

  it("is not asked for with a password that was changed meanwhile (and its twin)", async () => {
    const ada = await someone();
    const change = () => db.update(users).set({ passwordHash: "other" }).where(eq(users.id, ada.user.id));
    // the first two batches prove the password, the next two count letters
    const late = (by: Database) => skipping(4, by, change);
    const email = anyone();
    expect(await ask(ada, email, { by: late(db) })).toMatchObject({ code: "wrong" });
    expect(await kindsTo(email)).toEqual([]);
    const grace = await someone();
    const hers = () => db.update(users).set({ passwordHash: "other" }).where(eq(users.id, grace.user.id));
    expect(await ask(grace, email, { by: skipping(4, withoutGuard(db, "wrong"), hers) })).toMatchObject({
      ok: true,
    });
    expect(await kindsTo(email)).toEqual(["email-change"]);
  });
});

/** The same database, but something else happens before its batch of that number, the first being 0. */
function skipping(many: number, db: Database, happens: () => Promise<unknown>): Database {
  let batches = 0;
  return new Proxy(db, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name);
      return async (...steps: Parameters<Database["batch"]>) => {
        if (batches++ === many) await happens();
        return target.batch(...steps);
      };
    },
  });
}
