import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";

// Before a version is tagged: `node --import tsx db/commands/write-release.ts` writes db/released/VERSION.json and .sql.
// From then on a test fails where a migration of it changes, and another brings its database to the newest schema.
// Until 0.1.0 is out its migrations may still be written anew: run this again with `--again`.
const { values } = parseArgs({ options: { again: { type: "boolean" } } });

// tickets are signed, but nobody is let in by those of the sample
process.env.AUTH_SECRET ??= randomBytes(32).toString("base64url");
// and paid with money that moves nowhere
process.env.MATINEE_TEST_PAYMENTS = "1";
const { RELEASED, isReleased, writeRelease } = await import("./release/releases");
const { version } = await import("../../package.json");

if (isReleased(RELEASED, version) && !values.again) {
  console.error(`db/released has ${version} already, and a schema that was released never changes.`);
  console.error("Raise the version in package.json first, or say --again where it is not out yet.");
  process.exit(1);
}
await writeRelease(RELEASED, version);
console.log(`db/released has the schema of ${version}.`);
