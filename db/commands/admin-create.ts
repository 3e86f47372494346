import "./env-files";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { createAdmin } from "@/lib/accounts/create-admin";
import { env } from "@/lib/env";
import { emailAddress } from "@/lib/input/email-address";
import { personName } from "@/lib/input/person-name";

const { values } = parseArgs({ options: { email: { type: "string" }, name: { type: "string" } } });
const email = emailAddress.safeParse(values.email);
const name = personName.safeParse(values.name ?? values.email?.split("@")[0]?.replace(/[._]+/g, " "));

if (!email.success || !name.success) {
  console.error('Usage: npm run admin:create -- --email ada@example.com --name "Ada Quill"');
  process.exit(2);
}

const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrate(db);
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
