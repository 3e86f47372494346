import "./env-files";
import { database } from "@/lib/database";
import { remindAndDeliver } from "@/lib/server/deliver-messages";
import { openMigrated } from "./migrated";

(await openMigrated()).engine.close();
const tally = await remindAndDeliver();
database().engine.close();
const told = Object.entries(tally).map(([how, many]) => `${many} ${how}`);
console.log(told.length > 0 ? `Messages: ${told.join(", ")}.` : "No message was due.");
