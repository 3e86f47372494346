import "./env-files";
import { listErased } from "@/db/backups/list-erased";
import { eraseAgain } from "@/lib/privacy/erase-again";
import { openMigrated } from "./migrated";

const USAGE = `npm run erasures:repeat -- FILE

After an older backup was restored: erases those again who were erased in FILE, the database that was there before.`;

const [file, ...others] = process.argv.slice(2);
if (file === undefined || file.startsWith("-") || others.length > 0) refuse(USAGE);
const there = listErased(file);
if (!there) refuse(`${file} cannot be read as a database of Matinee's.`);

const db = await openMigrated();
const { people, orders, left } = await eraseAgain(db, there, { now: Date.now() });
db.engine.close();
console.log(
  people + orders > 0
    ? `Erased again: ${people} accounts, and ${orders} orders made anonymous besides theirs.`
    : "Nobody who was erased there is here.",
);
if (left.length > 0) {
  console.error(
    `Not erased: accounts ${left.join(", ")}. The last admin stays; make another one, and run this again.`,
  );
  process.exitCode = 1;
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
