import "./env-files";
import { parseArgs } from "node:util";
import { proveBackup, restoreBackup } from "@/db/backups/restore-backup";
import { env } from "@/lib/env";
import { faultWords, fileOf, notAFile } from "./backup-words";

const USAGE = `npm run restore -- FILE [--check] [--without-checksum] [--over-damaged]

Puts a backup in the place of the database at DATABASE_URL, with the server stopped. The file is proved first: its
checksum, its integrity, and that this version can sell with it. The database that was there is kept beside it.

  --check             only proves the file
  --without-checksum  for a copy that another program made: nothing is written down of what it should be
  --over-damaged      the database that is there cannot be opened, and its server is stopped`;

const { from, isCheck, withoutChecksum, overDamaged } = readArguments();
const refusal = notAFile(env.DATABASE_URL);
if (refusal) refuse(refusal, 2);

const into = fileOf(env.DATABASE_URL);
if (isCheck) {
  const proof = await proveBackup({ from, into, withoutChecksum });
  if (!proof.ok) refuse(`${from} cannot be restored. ${faultWords(proof)}`);
  console.log(`${from} is sound, of schema ${proof.schema}.${proof.madeAt ? ` Made ${proof.madeAt}.` : ""}`);
} else {
  const restored = await restoreBackup({ from, into, now: Date.now(), withoutChecksum, overDamaged });
  if (!restored.ok) refuse(`Nothing was restored from ${from}. ${faultWords(restored)}`);
  const { standing, keptAt, madeAt } = restored;
  console.log(`${into} is what it was ${madeAt ? `at ${madeAt}` : `in ${from}`}.`);
  if (keptAt) console.log(`The database that was there is at ${keptAt}.`);
  if (standing !== "current")
    console.log("It is of an older version. Bring it up to date: npm run db:migrate");
  console.log(
    "Everybody signs in again, and links in messages have ended. Who was erased since is back: npm run erasures:repeat",
  );
  console.log(
    "What was sold since is not in it. Look at it: npm run invariants. Ask the payment provider about those days, if it keeps books: npm run payments:reconcile",
  );
}

function refuse(why: string, status = 1): never {
  console.error(why);
  process.exit(status);
}

function readArguments() {
  const flag = { type: "boolean" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        ...{ check: flag, help: { ...flag, short: "h" } },
        ...{ "without-checksum": flag, "over-damaged": flag },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) refuse(USAGE, 2);
    return {
      from: file,
      isCheck: values.check ?? false,
      withoutChecksum: values["without-checksum"] ?? false,
      overDamaged: values["over-damaged"] ?? false,
    };
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error}\n\n${USAGE}`, 2);
  }
}
