import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { emailLinks, users } from "@/db/schema/accounts";
import { auditEntries } from "@/db/schema/audit";
import { messages } from "@/db/schema/messages";
import { openTestDatabase } from "@/db/testing/test-database";
import { createAdmin } from "@/lib/accounts/people/create-admin";
import { renameUser } from "@/lib/accounts/people/rename-user";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { getSessionUser } from "@/lib/accounts/sessions/session-user";
import { signOutEverywhere } from "@/lib/accounts/sessions/sign-out-everywhere";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { newId } from "@/lib/id";
import { changePassword } from "./change-password";
import { checkPassword } from "./check-password";
import { openLink } from "./email-link";
import { getPasswordLink } from "./get-password-link";
import { BY_DEVICE } from "./guesses";
import { setPassword } from "./set-password";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const NEW = "a seat by the wall";
const db = openTestDatabase();
const origin = { networks: ["203.0.113.7/32", "203.0.113.0/24"], deviceId: null };
const idHash = "the session it is asked from";
const actions = async (userId: number) =>
  (
    await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.objectId, String(userId)))
  ).map((e) => e.action);

const lettersTo = (email: string) => db.select().from(messages).where(eq(messages.to, email));

describe("changing a password", () => {
  it("needs the current one, ends every other session and every open link, and is written down and told of", async () => {
    const user = await addUser(db, "change@example.org");
    const { id, email } = user;
    const [here, elsewhere] = [await signInAs(db, user, NOW), await signInAs(db, user, NOW)];
    await openLink(db, { token: "open", purpose: "reset", email, name: null }, NOW);
    const change = (current: string) =>
      changePassword(db, { email, current, password: NEW, idHash: hashSessionId(here.sid), now: NOW });
    expect(await change("not this one")).toEqual({ ok: false, code: "wrong" });
    expect(await getPasswordLink(db, "open", NOW)).toMatchObject({ email });
    expect(await lettersTo(email)).toEqual([]);
    expect(await change(PASSWORD)).toEqual({ ok: true, value: null });
    expect(await getPasswordLink(db, "open", NOW)).toBeNull();
    expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
    expect(await getSessionUser(db, here, NOW)).toMatchObject({ user: { id } });
    expect(await checkPassword(db, { email, password: NEW, origin, now: NOW })).toMatchObject({ ok: true });
    expect(await actions(id)).toEqual(["user.password-changed"]);
    expect(await lettersTo(email)).toMatchObject([
      { kind: "password-changed", payload: { how: "signed-in" }, token: null },
    ]);
  });

  it("lets one of two at the same moment win", async () => {
    const { id, email } = await addUser(db, "twice@example.org");
    const change = (password: string) =>
      changePassword(db, { email, current: PASSWORD, password, idHash, now: NOW });
    const answers = await Promise.all([change("the first of two"), change("the other of two")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await actions(id)).toHaveLength(1);
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it("bounds the guesses of the current one from one session", async () => {
    const { email } = await addUser(db, "guessed@example.org");
    const guess = { email, current: "no", password: NEW, idHash: newId(), now: NOW };
    for (let i = 0; i <= BY_DEVICE.free; i++) await changePassword(db, guess);
    expect(await changePassword(db, { ...guess, current: PASSWORD })).toMatchObject({ code: "throttled" });
  });
});

it("ends every session at once when asked to", async () => {
  const user = await addUser(db, "everywhere@example.org");
  const { id } = user;
  const claim = await signInAs(db, user, NOW);
  expect(await getSessionUser(db, claim, NOW)).not.toBeNull();
  await signOutEverywhere(db, { userId: id, keptIdHash: null, now: NOW });
  expect(await getSessionUser(db, claim, NOW)).toBeNull();
  expect(await actions(id)).toEqual(["user.signed-out-everywhere"]);
});

it("ends every session but the one that asks", async () => {
  const user = await addUser(db, "elsewhere@example.org");
  const [here, elsewhere] = [await signInAs(db, user, NOW), await signInAs(db, user, NOW)];
  await signOutEverywhere(db, { userId: user.id, keptIdHash: hashSessionId(here.sid), now: NOW });
  expect(await getSessionUser(db, here, NOW)).not.toBeNull();
  expect(await getSessionUser(db, elsewhere, NOW)).toBeNull();
  expect(await actions(user.id)).toEqual(["user.signed-out-elsewhere"]);
});

it("reads a new name and a new role at the next request of an old session", async () => {
  const user = await addUser(db, "promoted@example.org");
  const { id, email, name } = user;
  const claim = await signInAs(db, user, NOW);
  await renameUser(db, { userId: id, name: "Ada Quill", now: NOW });
  expect(await createAdmin(db, { email, name, now: NOW })).toEqual({
    ok: true,
    value: { email, link: null },
  });
  expect((await getSessionUser(db, claim, NOW))?.user).toEqual({
    id,
    email,
    name: "Ada Quill",
    role: "admin",
    theaterRoles: [],
    hasSecondStep: false,
    hasPasskey: false,
    needsSecondStep: false,
    isTwice: false,
  });
  expect(await actions(id)).toEqual(["user.renamed", "user.promoted"]);
});

it("makes an admin who chooses a password by link, and cannot sign in before", async () => {
  const email = "first@example.org";
  const made = await createAdmin(db, { email, name: "Imogen", now: NOW });
  const token = (made.ok && made.value.link?.split("/").at(-1)) || "";
  for (const password of ["none", NEW]) {
    expect(await checkPassword(db, { email, password, origin, now: NOW })).toMatchObject({ code: "wrong" });
  }
  expect(await setPassword(db, { token, password: NEW, name: null, now: NOW })).toMatchObject({ ok: true });
  const user = await db.select().from(users).where(eq(users.email, email)).get();
  expect(user).toMatchObject({ role: "admin", name: "Imogen" });
  expect(await db.select().from(emailLinks).where(eq(emailLinks.email, email))).toMatchObject([
    { usedAt: NOW },
  ]);
});
