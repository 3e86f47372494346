import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import { type Database, openDatabase } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { makePeople, PASSWORD } from "@/e2e/authorization/people";
import { makeTenants } from "@/e2e/authorization/tenant";
import { expect, test } from "@/e2e/fixtures";
import { documentedCommands, documentedStart } from "./documented";
import { emptyMachine, type Machine } from "./empty-machine";

const PAGE = "docs/operations.md";
const blocks = documentedCommands(PAGE);

/** What cannot be typed here, and why. */
const ELSEWHERE: Record<string, string> = {
  "With Docker":
    "needs a container engine; compose.test, dockerfile.test and image.spec try what it does without one",
  "A catalogue for several databases":
    "needs a second installation; npm run scale types it for four, and catalogue.test follows one over HTTP",
  Litestream: "needs its binary and a bucket",
};
/** In the order in which an operator comes to them. */
const IN_ORDER = [
  ...["Install", "Health", "Figures", "Backups", "Upgrade", "Restore"],
  ...["Scale", "Rotate secrets", "AUTH_SECRET", "Ending the overlap", "When AUTH_SECRET is known"],
];

let machine: Machine;
test.beforeAll(async () => {
  machine = await emptyMachine(documentedStart(PAGE));
});
test.afterAll(() => machine?.end());

/** All that stands under a heading. */
async function type(heading: string): Promise<string[]> {
  const said: string[] = [];
  for (const block of blocks.filter((each) => each.heading === heading)) {
    const typed = await machine.type(block.script);
    expect(typed, `${heading}\n${machine.log()}`).toMatchObject({ code: 0 });
    said.push(typed.said);
  }
  return said;
}

const setting = (name: string) =>
  new RegExp(`^${name}=(.*)$`, "m").exec(readFileSync(join(machine.folder, ".env"), "utf8"))?.[1] ?? "";

const figures = (token: string) =>
  fetch(`${machine.url}/api/metrics`, { headers: { authorization: `Bearer ${token}` } }).then(
    (it) => it.status,
  );

async function inDatabase<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(machine.database);
  try {
    return await use(db);
  } finally {
    db.engine.close();
  }
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${machine.url}/api/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: machine.url },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const given = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return given.find((cookie) => cookie.includes("matinee_session=")) ?? "";
}

const me = async (cookie: string): Promise<string> =>
  (await fetch(`${machine.url}/api/me`, { headers: { cookie } })).text();

test("every block of commands is typed here, or it is said why not", () => {
  const headings = new Set(blocks.map(({ heading }) => heading));
  expect([...headings].sort()).toEqual([...IN_ORDER, ...Object.keys(ELSEWHERE)].sort());
});

test("what the page says to type installs, watches, backs up, upgrades, restores, scales and rotates secrets", async () => {
  test.setTimeout(600_000);
  const installed = await machine.type(blocks.find(({ heading }) => heading === "Install")?.script ?? "");
  // the doctor's own answer, the last: nothing can be paid with here, and there is no TLS
  expect(installed.said, machine.log()).toContain("to mend before customers come");
  expect([installed.code, installed.said]).toEqual([
    1,
    expect.stringMatching(/Choose the password here[\s\S]*Payments/),
  ]);
  expect(statSync(join(machine.folder, ".env")).mode & 0o777).toBe(0o600);

  const { email, sold } = await inDatabase(async (db) => {
    const people = await makePeople(db);
    const { own } = await makeTenants(db, people);
    return { email: people.customer.email, sold: await own.booking() };
  });
  expect((await type("Health"))[0]).toContain('"ready":true');

  // "Figures" asks with the token that "Rotate secrets" sets: without one nobody may
  await type("Rotate secrets");
  const first = { metrics: setting("METRICS_TOKEN"), cron: setting("CRON_SECRET") };
  expect((await type("Figures"))[0]).toContain("matinee_http_requests_total");
  await type("Rotate secrets");
  expect([await figures(first.metrics), await figures(setting("METRICS_TOKEN"))]).toEqual([401, 200]);
  expect(setting("CRON_SECRET")).not.toBe(first.cron);

  const [backedUp] = await type("Backups");
  expect(backedUp).toMatch(/checked, schema \d+[\s\S]* is sound/);
  await type("Upgrade");
  // what comes after the upgrade's own backup is not in what it is restored to
  const late = { email: "late@example.com", name: "Late", passwordHash: "", createdAt: 0 };
  await inDatabase((db) => db.insert(users).values(late));
  await type("Restore");
  const left = await inDatabase((db) =>
    db.select({ n: count() }).from(users).where(eq(users.email, late.email)).get(),
  );
  expect(left?.n).toBe(0);

  await type("Scale");
  expect(machine.log()).toContain("3 processes are open.");

  const cookie = await signIn(email);
  expect(await me(cookie)).toContain("customer");
  const ticket = `${machine.url}/tickets/${sold.linkToken}`;
  expect((await fetch(ticket)).status).toBe(200);
  const before = setting("AUTH_SECRET");
  const [renewed] = await type("AUTH_SECRET");
  expect(renewed).toContain("sealed by AUTH_SECRET anew");
  expect([setting("AUTH_SECRET_BEFORE"), setting("AUTH_SECRET") === before]).toEqual([before, false]);
  // as it stands there: nobody is signed out
  expect(await me(cookie)).toContain("customer");
  const fresh = await signIn(email);
  await type("Ending the overlap");
  expect(setting("AUTH_SECRET_BEFORE")).toBe("");
  expect(await me(cookie)).not.toContain("customer");
  expect(await me(fresh)).toContain("customer");
  await type("When AUTH_SECRET is known");
  // everybody signs in anew, and tickets are still tickets
  expect(await me(fresh)).not.toContain("customer");
  expect(await me(await signIn(email))).toContain("customer");
  expect((await fetch(ticket)).status).toBe(200);

  expect([...new Set(machine.stoodIn())].sort()).toEqual([
    "git pull --ff-only",
    "npm ci",
    "npm run build",
    "systemctl enable --now matinee",
    "systemctl restart matinee",
    "systemctl start matinee",
    "systemctl stop matinee",
  ]);
});
