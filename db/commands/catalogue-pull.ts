import "./env-files";
import { env } from "@/lib/env";
import { formatNumber } from "@/lib/formatters";
import { type OwnerCode, ownerAt } from "@/lib/sharing/owner";
import { pullCatalogue } from "@/lib/sharing/pull-catalogue";
import { openMigrated } from "./migrated";
import { startProgress } from "./progress";

const WORDS: Record<OwnerCode, string> = {
  down: "does not answer. See that CATALOGUE_URL leads to it",
  late: "takes too long to answer. Start this again, and it goes on from there",
  "too-many": "asks us to come again in a minute. Start this again, and it goes on from there",
  refused: "does not know the token. Make one there: npm run token:create -- --name Catalogue --scopes read",
  "no-sense": "answers otherwise than this version expects. See that both run the same version",
};

// what the server does each minute, at once
const { CATALOGUE_URL: url, CATALOGUE_TOKEN: token } = env;
if (!url || !token) {
  console.error(
    "Set CATALOGUE_URL and CATALOGUE_TOKEN: docs/operations.md, A catalogue for several databases.",
  );
  process.exit(1);
}
const db = await openMigrated();
const progress = startProgress(`Following ${url}`);
const pulled = await pullCatalogue(db, {
  owner: ownerAt({ url, token }),
  now: Date.now(),
  onProgress: ({ added, changed, same }) => progress.step(`${formatNumber(added + changed + same)} movies`),
});
db.engine.close();
progress.done(pulled.ok ? "done" : "stopped");
if (!pulled.ok) {
  console.error(`${url} ${WORDS[pulled.code]}. What is in stays in.`);
  process.exitCode = 1;
} else {
  const { added, changed, same, archived, refused } = pulled.value;
  console.log(`${added} added, ${changed} changed, ${archived} archived, ${same} as they were.`);
  if (refused.length > 0) {
    console.error(`Not taken: ${refused.join(", ")}. Start this again.`);
    process.exitCode = 1;
  }
}
