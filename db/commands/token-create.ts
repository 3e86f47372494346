import "./env-files";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { theaters } from "@/db/schema/venues";
import { makeToken } from "@/lib/accounts/api-clients/make-token";
import { readInput } from "@/lib/input/with-input";
import { openMigrated } from "./migrated";

const USAGE = `Usage: npm run token:create -- --name "Box office" --scopes read,sell [--theater SLUG] [--days 365]
Scopes: read, sell, manage, door. Without --theater it is for every theater, without --days until it is revoked.`;

const values = readOptions();
const asked = readInput(makeToken.input, {
  name: values.name,
  scopes: values.scopes?.split(",").map((scope) => scope.trim()),
  theaterId: null,
  days: values.days === undefined ? null : Number(values.days),
});

function refuse(why = USAGE): never {
  console.error(why);
  process.exit(2);
}

function readOptions(): { name?: string; scopes?: string; theater?: string; days?: string } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { name: text, scopes: text, theater: text, days: text } }).values;
  } catch {
    // an option that is not known is answered like one that is missing
    return {};
  }
}

if (!asked.ok) refuse();

const db = await openMigrated();
// an empty name, as of a variable that is not set, is no word for all of them
const theater =
  values.theater === undefined
    ? null
    : await db.select({ id: theaters.id }).from(theaters).where(eq(theaters.slug, values.theater)).get();
if (theater === undefined) refuse(`There is no theater "${values.theater}".`);
const made = await makeToken(db, {
  ...asked.value,
  theaterId: theater?.id ?? null,
  staff: null,
  now: Date.now(),
});
db.engine.close();

if (!made.ok) refuse();
console.log("Keep it where only its program reads it. It cannot be shown again.");
console.log(made.value.token);
