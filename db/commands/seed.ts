import "./env-files";
import { DEMO_PASSWORD, DEMO_THEATER, demoUsers } from "@/db/seed/people";
import { isSeeded, seedDemo } from "@/db/seed/seed-demo";
import { t } from "@/lib/i18n/t";
import { openMigrated } from "./migrated";
import { startProgress } from "./progress";

const db = await openMigrated();
if (await isSeeded(db)) {
  console.error(
    "This database has theaters already. The demo data goes into an empty one only: remove it first.",
  );
  process.exitCode = 1;
} else {
  const progress = startProgress("Filling the database");
  await seedDemo(db, { now: Date.now(), progress: progress.step });
  progress.done();
  for (const { email, part } of demoUsers)
    console.log(
      `  ${email}  ${DEMO_PASSWORD}  (${t(`account.signInPage.demoPart.${part}`, { theater: DEMO_THEATER })})`,
    );
}
db.engine.close();
