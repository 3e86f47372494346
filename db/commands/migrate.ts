import "./env-files";
import { openMigrated } from "./migrated";

const db = await openMigrated();
db.engine.close();
console.log("The database is up to date.");
