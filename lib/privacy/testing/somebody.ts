import type { Database } from "@/db/client";
import { makeFixture } from "@/db/testing/fixture";
import { hashSessionId } from "@/lib/accounts/sessions/session";
import { addUser } from "@/lib/accounts/testing/people";
import { signInAs } from "@/lib/accounts/testing/sessions";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { listen } from "@/lib/webhooks/testing/listening";

export const NOW = Date.UTC(2026, 10, 24, 18, 0);

/** An address that nobody has. */
export const anyone = () => `${newId()}@example.org`.toLowerCase();

/** Somebody whose name, addresses and all that is written of them have one word that stands nowhere else. */
export async function somebody(db: Database) {
  const word = `q${newId()
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "")}q`;
  const [name, email, before] = [`Ada ${word}`, `ada.${word}@example.org`, `old.${word}@example.org`];
  const user = await addUser(db, email, { name, searchName: word });
  const claim = await signInAs(db, user, NOW);
  const fixture = await makeFixture(db, { startsAt: NOW + DAY_MS });
  const staff = await addAdmin(db);
  const words = `Call ${email.toUpperCase()}: she knows.`;
  const hooks = await listen(db, { staff, theaterId: fixture.theaterId, description: words });
  return {
    ...{ db, word, name, email, before, words, fixture, staff, hooks, user, friend: anyone() },
    ...{ idHash: hashSessionId(claim.sid), by: { id: user.id, email } },
  };
}

export type Somebody = Awaited<ReturnType<typeof somebody>>;
