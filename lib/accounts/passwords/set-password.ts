import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { currentLocale } from "#current-language";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { emailLinks, users } from "@/db/schema/accounts";
import { orders } from "@/db/schema/orders";
import { answer, assertThat, write } from "@/db/write";
import { attachOrders } from "@/lib/accounts/attach-orders";
import { auditUser } from "@/lib/accounts/audit-user";
import { endSessions } from "@/lib/accounts/sessions/session";
import { personName } from "@/lib/input/person-name";
import { withInput } from "@/lib/input/with-input";
import { post } from "@/lib/outbox";
import { fail, ok, type Result } from "@/lib/result";
import { indexWords } from "@/lib/search/words";
import { hashPassword } from "./argon2";
import { isOpen, spendLinks } from "./email-link";
import { getPasswordLink } from "./get-password-link";
import { forgetGuessesAt } from "./guesses";
import { listTheaterNames } from "./list-theater-names";
import { flawOf, PASSWORD_MAX, type PasswordFlaw } from "./password";
import { tellOfNewPassword } from "./tell";

const setPasswordInput = z.object({
  token: z.string(),
  password: z.string().max(PASSWORD_MAX * 2),
  name: personName.nullable(),
});

type Input = z.output<typeof setPasswordInput> & { now: number };

export type SetPasswordRefusal = PasswordFlaw | "link-spent" | "name-missing" | "busy";

/**
 * Chooses the password under a link that came by e-mail: makes the account, or ends all of its sessions and says so to its address. The link and
 * every other open one to that address are used up in the same batch. Having read the mail proves the address, so
 * what was ordered with it as a guest joins the account.
 */
export const setPassword = withInput(setPasswordInput, act);

async function act(
  db: Database,
  { token, password, name, now }: Input,
): Promise<Result<{ email: string; bookingsFound: number }, SetPasswordRefusal>> {
  const link = await getPasswordLink(db, token, now);
  if (!link) return fail("link-spent");
  const { email, purpose } = link;
  const called = name ?? link.name;
  if (purpose === "register" && !called) return fail("name-missing");
  const flaw = flawOf(password, { email, names: await listTheaterNames(db) });
  if (flaw) return fail(flaw);
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;

  const claimed = assertThat("link-spent", hasRow(emailLinks, isOpen(token, now)));
  // an account made meanwhile: a new link is the way on, as it is for one disabled meanwhile
  const written = await write(db, { "unique:users": "link-spent" }, [
    claimed,
    spendLinks(db, email, now),
    ...(purpose === "register"
      ? [
          db.insert(users).values({
            email,
            name: called as string,
            searchName: indexWords(called as string),
            passwordHash: hashed.value,
            createdAt: now,
          }),
        ]
      : replacePassword(db, email, hashed.value)),
    answer("attached", attachOrders(db, email)),
    forgetGuessesAt(db, email),
    ...(purpose === "register"
      ? [postWelcome(db, { email, bookingsFound: await countGuestBookings(db, email) }, now)]
      : [tellOfNewPassword(db, { to: email, how: "by-link" }, now)]),
    auditUser(db, email, purpose === "register" ? "user.registered" : "user.password-reset", now),
  ]);
  if (!written.ok) return written;
  return ok({ email, bookingsFound: written.rows("attached").filter(({ isBooking }) => isBooking).length });
}

/** As many as join the account. Only told of: one that comes meanwhile joins untold. */
const countGuestBookings = (db: Database, email: string) =>
  db.$count(
    orders,
    and(
      eq(orders.email, email),
      isNull(orders.userId),
      sql`exists (select 1 from bookings where bookings.order_id = orders.id)`,
    ),
  );

const postWelcome = (
  db: Database,
  { email, bookingsFound }: { email: string; bookingsFound: number },
  now: number,
) => post(db, { kind: "welcome", to: email, language: currentLocale(), payload: { bookingsFound } }, now);

const replacePassword = (db: Database, email: string, passwordHash: string) => {
  const theirs = and(eq(users.email, email), isNull(users.disabledAt));
  return [
    assertThat("link-spent", hasRow(users, theirs)),
    db.update(users).set({ passwordHash }).where(theirs),
    endSessions(db, sql`(select ${users.id} from ${users} where ${theirs})`),
  ];
};
