import { openDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { sendDue } from "../send-due";

/** For the tests: a process of its own that sends what is due: `tsx sending-process.ts DATABASE AHEAD_MS`. */
const [url = "", aheadMs = "0"] = process.argv.slice(2);
env.MATINEE_TEST_LOOPBACK = true;
const db = openDatabase(url);
await sendDue(db, { clock: () => Date.now() + Number(aheadMs) });
db.engine.close();
