import "./env-files";
import { parseArgs } from "node:util";
import { createAdmin } from "@/lib/accounts/people/create-admin";
import { readInput } from "@/lib/input/with-input";
import { openMigrated } from "./migrated";

const values = readOptions();
const name = values.name ?? values.email?.split("@")[0]?.replace(/[._]+/g, " ");
const asked = readInput(createAdmin.input, { email: values.email, name });

function refuse(): never {
  console.error('Usage: npm run admin:create -- --email ada@example.com --name "Ada Quill"');
  process.exit(2);
}

function readOptions(): { email?: string; name?: string } {
  try {
    return parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } }).values;
  } catch {
    // an option that is not known is answered like one that is missing
    return {};
  }
}

if (!asked.ok) refuse();

const db = await openMigrated();
const made = await createAdmin(db, { ...asked.value, now: Date.now() });
db.engine.close();

if (!made.ok) refuse();
const { email, link } = made.value;
if (link) {
  console.log(`${email} is an admin now. Choose the password here; the link works once, within an hour:`);
  console.log(`\n  ${link}\n`);
} else {
  console.log(`${email} had an account already and is an admin now. The password stays what it was.`);
}
