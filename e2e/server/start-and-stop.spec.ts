import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { tryPort } from "@/db/commands/site/free-port";
import { expect, test } from "@/e2e/fixtures";
import { close, folder, migrated, npmStart, opened, SECRET } from "./npm-start";

async function newer(name: string): Promise<string> {
  const url = await migrated(name);
  const db = openDatabase(url);
  const sql =
    "insert into __drizzle_migrations (hash, created_at) values ('of a newer version', 9000000000000)";
  await db.engine.batch([{ sql, params: [], method: "run" }]);
  db.engine.close();
  return url;
}

const refusals: [what: string, words: RegExp, settings: () => Promise<Record<string, string>>][] = [
  [
    "no secret",
    /AUTH_SECRET is not set.*openssl rand/,
    async () => ({ DATABASE_URL: await migrated("a.db") }),
  ],
  [
    "a secret of one letter",
    /AUTH_SECRET can be guessed.*openssl rand/,
    async () => ({ DATABASE_URL: await migrated("b.db"), AUTH_SECRET: "a".repeat(32) }),
  ],
  [
    "an address that is none",
    /APP_URL/,
    async () => ({ DATABASE_URL: await migrated("c.db"), AUTH_SECRET: SECRET, APP_URL: "tickets.example" }),
  ],
  [
    "another kind of database",
    /DATABASE_URL/,
    async () => ({ DATABASE_URL: "postgres://db/x", AUTH_SECRET: SECRET }),
  ],
  [
    "a database without tables",
    /npm run db:migrate/,
    async () => ({ DATABASE_URL: `file:${join(folder, "empty.db")}`, AUTH_SECRET: SECRET }),
  ],
  [
    "a database that a newer version has changed",
    /was changed by a newer version of Matinee/,
    async () => ({ DATABASE_URL: await newer("newer.db"), AUTH_SECRET: SECRET }),
  ],
  [
    "a file that is no database",
    /Cannot use the database/,
    async () => {
      writeFileSync(
        join(folder, "text.db"),
        "this is a text, and a long one, which no database begins with".repeat(100),
      );
      return { DATABASE_URL: `file:${join(folder, "text.db")}`, AUTH_SECRET: SECRET };
    },
  ],
  [
    "a folder in the file's place",
    /Cannot use the database/,
    async () => ({ DATABASE_URL: `file:${folder}`, AUTH_SECRET: SECRET }),
  ],
];

for (const [what, words, settings] of refusals)
  test(`the server does not start with ${what}, and says what mends it`, async () => {
    const start = await npmStart(await settings());
    expect(await start.ended).toBe(1);
    expect(start.said()).toMatch(words);
    expect(start.said()).not.toContain("Ready in");
  });

test("a database that may only be read is refused at the start", async () => {
  const url = await migrated("read-only.db");
  // the format's own mark of a file that this SQLite may not write, which binds root too
  const file = openSync(url.slice("file:".length), "r+");
  writeSync(file, Buffer.from([3]), 0, 1, 18);
  closeSync(file);
  const start = await npmStart({ DATABASE_URL: url, AUTH_SECRET: SECRET });
  expect(await start.ended).toBe(1);
  expect(start.said()).toMatch(/Cannot use the database/);
});

test("SIGTERM to npm start ends the server, and its port is free", async () => {
  const start = await opened({ DATABASE_URL: await migrated("fine.db"), AUTH_SECRET: SECRET });
  const underWay = fetch(`${start.url}/movies`).then((answer) => answer.status);
  await expect.poll(() => start.said()).toContain("Ready in");
  expect(await underWay).toBe(200);
  await close(start);
  await expect.poll(() => tryPort(start.port)).toBe(start.port);
});

test("a proxy that nobody counted is told once in the log", async () => {
  const start = await opened({ DATABASE_URL: await migrated("proxy.db"), AUTH_SECRET: SECRET });
  await fetch(start.url, { headers: { "x-forwarded-for": "203.0.113.9" } });
  await fetch(start.url, { headers: { "x-forwarded-for": "203.0.113.10" } });
  await expect.poll(() => start.said().split("TRUSTED_PROXIES does not count").length - 1).toBe(1);
  await close(start);
});

test("a refused sign-in is one line in the log, without what was typed", async () => {
  const start = await opened({ DATABASE_URL: await migrated("sign-in.db"), AUTH_SECRET: SECRET });
  const answer = await fetch(`${start.url}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.com", password: "not this one" }),
  });
  expect((await answer.json()).words).toBeTruthy();
  await expect.poll(start.said).toMatch(/A sign-in by password was refused: wrong \(/);
  expect(start.said()).not.toMatch(/ada@|not this one/);
  await close(start);
});

test("what is started without a host, as the demo is, listens to this machine alone", async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? "");
  const answers = (host: string) =>
    new Promise<boolean>((resolve) => {
      const line = connect({ host, port: Number(port) });
      line.once("connect", () => resolve(true)).once("error", () => resolve(false));
      line.once("close", () => line.destroy());
    });
  expect(await answers("127.0.0.1")).toBe(true);
  const others = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address));
  for (const host of others.filter((address) => address !== "127.0.0.1"))
    expect(await answers(host), host).toBe(false);
});
