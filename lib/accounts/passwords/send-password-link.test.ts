import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { emailLinks } from "@/db/schema/accounts";
import { messages } from "@/db/schema/messages";
import { engines } from "@/db/testing/test-database";
import { addUser } from "@/lib/accounts/testing/people";
import { HOUR_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { sendPasswordLink } from "./send-password-link";
import { LINKS_PER_ADDRESS, LINKS_PER_EMAIL } from "./throttle";

const NOW = Date.UTC(2026, 10, 24, 18, 0);
const anyone = () => `${newId()}@example.org`.toLowerCase();

describe.each(engines)("asking for a link on %s", (_, open) => {
  const db = open();
  const ask = (wanted: "register" | "reset", email: string, address = newId(), now = NOW) =>
    sendPasswordLink(db, { wanted, email, name: "Grace", next: "", address, now });
  const traces = async (email: string) => ({
    links: await db.select().from(emailLinks).where(eq(emailLinks.email, email)),
    sent: await db.select().from(messages).where(eq(messages.to, email)),
  });

  it.each(["register", "reset"] as const)(
    "answers and writes the same, known or not (%s)",
    async (wanted) => {
      const known = await addUser(db, anyone());
      const unknown = anyone();
      const answers = [await ask(wanted, known.email), await ask(wanted, unknown)];
      expect(answers).toEqual([
        { ok: true, value: { email: known.email } },
        { ok: true, value: { email: unknown } },
      ]);
      for (const email of [known.email, unknown]) {
        const { links, sent } = await traces(email);
        expect([links.length, sent.length]).toEqual([1, 1]);
      }
    },
  );

  it("tells only the owner of the address", async () => {
    const known = await addUser(db, anyone());
    const unknown = anyone();
    for (const email of [known.email, unknown]) {
      await ask("register", email);
      await ask("reset", email);
    }
    const kinds = async (email: string) => (await traces(email)).sent.map((message) => message.kind).sort();
    expect(await kinds(known.email)).toEqual(["register-known", "reset"]);
    expect(await kinds(unknown)).toEqual(["register", "reset-unknown"]);
  });

  it("keeps only the hash of a link", async () => {
    const email = anyone();
    await ask("register", email);
    const { links, sent } = await traces(email);
    const token = sent[0]?.token ?? "";
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(links)).not.toContain(token);
  });

  it("stops without a word after a few messages to one address, for an hour", async () => {
    const email = anyone();
    for (let i = 0; i < LINKS_PER_EMAIL.attempts + 3; i++)
      expect(await ask("reset", email)).toMatchObject({ ok: true });
    expect((await traces(email)).sent).toHaveLength(LINKS_PER_EMAIL.attempts);
    await ask("reset", email, newId(), NOW + HOUR_MS);
    expect((await traces(email)).sent).toHaveLength(LINKS_PER_EMAIL.attempts + 1);
  });

  it("stops one caller who writes to many addresses, and says when to come back", async () => {
    const address = newId();
    for (let i = 0; i < LINKS_PER_ADDRESS.attempts; i++) await ask("register", anyone(), address);
    const email = anyone();
    expect(await ask("register", email, address)).toEqual({
      ok: false,
      code: "throttled",
      until: NOW + HOUR_MS,
    });
    expect((await traces(email)).sent).toEqual([]);
  });
});
