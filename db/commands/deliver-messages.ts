import "./env-files";
import { database } from "@/lib/database";
import { remindAndDeliver } from "@/lib/server/deliver-messages";
import { openMigrated } from "./migrated";

(await openMigrated()).engine.close();
const { messages, passes } = await remindAndDeliver();
database().engine.close();
const tell = (tally: object) =>
  Object.entries(tally)
    .map(([how, many]) => `${many} ${how}`)
    .join(", ");
const told = tell(messages);
console.log(told ? `Messages: ${told}.` : "No message was due.");
if (Object.keys(passes).length > 0) console.log(`Passes in wallets: ${tell(passes)}.`);
