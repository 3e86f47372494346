import "./env-files";
import { parseArgs } from "node:util";
import { createAdmin } from "@/lib/accounts/people/create-admin";
import { emailAddress } from "@/lib/input/email-address";
import { personName } from "@/lib/input/person-name";
import { openMigrated } from "./migrated";

const values = readOptions();
const email = emailAddress.safeParse(values.email);
const name = personName.safeParse(values.name ?? values.email?.split("@")[0]?.replace(/[._]+/g, " "));

function readOptions(): { email?: string; name?: string } {
  try {
    return parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } }).values;
  } catch {
    // an option that is not known is answered like one that is missing
    return {};
  }
}

if (!email.success || !name.success) {
  console.error('Usage: npm run admin:create -- --email ada@example.com --name "Ada Quill"');
  process.exit(2);
}

const db = await openMigrated();
const { value } = await createAdmin(db, { email: email.data, name: name.data, now: Date.now() });
db.engine.close();

if (value.link) {
  console.log(
    `${email.data} is an admin now. Choose the password here; the link works once, within an hour:`,
  );
  console.log(`\n  ${value.link}\n`);
} else {
  console.log(`${email.data} had an account already and is an admin now. The password stays what it was.`);
}
