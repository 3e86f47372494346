import "./env-files";
import { sealAnew } from "@/lib/accounts/second-step/seal-anew";
import { openMigrated } from "./migrated";

const db = await openMigrated();
const { sealed, unreadable } = await sealAnew(db);
db.engine.close();

console.log(`${sealed} secrets of second steps were sealed by AUTH_SECRET anew.`);
if (unreadable > 0)
  console.log(
    `${unreadable} were sealed by a secret that is not known here: their people need a recovery code, or an admin.`,
  );
