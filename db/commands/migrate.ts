import "./env-files";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { env } from "@/lib/env";

const db = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
await migrate(db);
db.engine.close();
console.log("The database is up to date.");
