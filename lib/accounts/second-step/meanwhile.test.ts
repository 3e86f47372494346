import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Database } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { write } from "@/db/write";
import { removePasskey } from "@/lib/accounts/passkeys/remove-passkey";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { withPasskey } from "@/lib/accounts/testing/passkeys";
import { addUser, PASSWORD } from "@/lib/accounts/testing/people";
import { codeAt, withSecondStep } from "@/lib/accounts/testing/second-steps";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { newId } from "@/lib/id";
import { confirmAuthenticator } from "./confirm-authenticator";
import { confirmPerson } from "./confirm-person";
import { getSecondStep } from "./get-second-step";
import { removeSecondStep } from "./remove-second-step";
import { resetSecondStep } from "./reset-second-step";
import { awaitSecondStep } from "./sign-in-step";
import { startAuthenticator } from "./start-authenticator";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);
const db = openTestDatabase();

/** The same database, but something else happens before the nth batch that is written. */
function beforeBatch(over: Database, nth: number, happens: () => Promise<unknown>): Database {
  let batches = 0;
  return new Proxy(over, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name);
      return async (...steps: Parameters<Database["batch"]>) => {
        if (++batches === nth) await happens();
        return target.batch(...steps);
      };
    },
  });
}

async function signedIn() {
  const user = await addUser(db, `${newId()}@example.org`.toLowerCase());
  const claim = await signInAs(db, user, NOW);
  return { user, idHash: hashSessionId(claim.sid), now: NOW };
}

type Person = {
  user: typeof users.$inferSelect;
  idHash: string;
  secret?: string;
  codes?: string[];
  keeper?: { id: string };
};

const withStep = async () => ({ ...(await withSecondStep(db, NOW)), now: NOW });
const setUp = async () => {
  const by = await signedIn();
  await startAuthenticator(db, { current: PASSWORD, ...by });
  const step = await getSecondStep(db, by.user, NOW);
  return { ...by, secret: step.state === "set-up" ? step.secret : "" };
};
const changePassword = ({ user }: Person) =>
  db.update(users).set({ passwordHash: "another" }).where(eq(users.id, user.id));

type Race = {
  name: string;
  code: string;
  of?: string;
  person: () => Promise<Person & { now: number }>;
  /** Before which batch it happens. */
  nth: number;
  happens: (who: Person) => Promise<unknown>;
  act: (by: Database, who: Person & { now: number }) => Promise<{ ok: boolean; code?: string }>;
};

const RACES: Race[] = [
  {
    name: "a first step under a password that has changed",
    ...{ code: "wrong", person: withStep, nth: 1, happens: changePassword },
    act: (by, { user, now }) => write(by, awaitSecondStep(by, { token: newId(), user, now })),
  },
  {
    name: "a secret made under a password that has changed",
    ...{ code: "wrong", person: signedIn, nth: 3, happens: changePassword },
    act: (by, who) => startAuthenticator(by, { current: PASSWORD, ...who }),
  },
  {
    name: "a secret that was made anew, confirmed by a code of the old one",
    ...{ code: "not-set-up", person: setUp, nth: 2 },
    happens: ({ user, idHash }) => startAuthenticator(db, { current: PASSWORD, user, idHash, now: NOW }),
    act: (by, { secret = "", ...who }) => confirmAuthenticator(by, { code: codeAt(secret, NOW), ...who }),
  },
  {
    name: "a second step turned off under a password that has changed",
    ...{ code: "wrong", person: withStep, nth: 4, happens: changePassword },
    act: (by, { secret = "", ...who }) =>
      removeSecondStep(by, { current: PASSWORD, code: codeAt(secret, NOW), ...who }),
  },
  {
    name: "a passkey removed under a password that has changed",
    ...{ code: "wrong", person: () => withPasskey(db, NOW), nth: 3, happens: changePassword },
    act: (by, { keeper, user, idHash, now }) =>
      removePasskey(by, { id: keeper?.id ?? "", current: PASSWORD, user, idHash, now }),
  },
  {
    name: "a confirmation in a session that has ended",
    ...{ code: "wrong-code", of: "sessions", person: withStep, nth: 2 },
    happens: ({ idHash }) => db.delete(sessions).where(eq(sessions.idHash, idHash)),
    act: (by, { secret = "", ...who }) => confirmPerson(by, { code: codeAt(secret, NOW), ...who }),
  },
  {
    name: "a second step that is taken away twice",
    ...{ code: "off-already", person: withStep, nth: 1 },
    happens: ({ user }) => resetSecondStep(db, { userId: user.id, staff: null, now: NOW }),
    act: (by, { user, now }) => resetSecondStep(by, { userId: user.id, staff: null, now }),
  },
];

it.each(RACES)("refuses $name, and without its guard would not", async ({ code, of, ...race }) => {
  const run = async (guarded: Database) => {
    const who = await race.person();
    return race.act(
      beforeBatch(guarded, race.nth, () => race.happens(who)),
      who,
    );
  };
  expect(await run(db)).toMatchObject({ ok: false, code });
  expect(await run(withoutGuard(db, code, of))).toMatchObject({ ok: true });
});
