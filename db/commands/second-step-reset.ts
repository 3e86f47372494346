import "./env-files";
import { parseArgs } from "node:util";
import { getUserByEmail } from "@/lib/accounts/people/get-user-by-email";
import { resetSecondStep } from "@/lib/accounts/second-step/reset-second-step";
import { emailAddress } from "@/lib/input/email-address";
import { openMigrated } from "./migrated";

const asked = emailAddress.safeParse(readOptions().email);

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

function readOptions(): { email?: string } {
  try {
    return parseArgs({ options: { email: { type: "string" } } }).values;
  } catch {
    // an option that is not known is answered like one that is missing
    return {};
  }
}

if (!asked.success) refuse("Usage: npm run second-step:reset -- --email ada@example.com");

const db = await openMigrated();
const user = await getUserByEmail(db, asked.data);
const reset = user && (await resetSecondStep(db, { userId: user.id, staff: null, now: Date.now() }));
db.engine.close();

if (!reset?.ok) refuse(`There is no account with the address ${asked.data} that has a second step.`);
console.log(
  `${asked.data} signs in by the password alone now, is signed out everywhere, and was written to.`,
);
