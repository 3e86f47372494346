import "./env-files";
import { database } from "@/lib/database";
import { remindAndDeliver } from "@/lib/server/deliver-all";
import { openMigrated } from "./migrated";

(await openMigrated()).engine.close();
const { messages, passes, webhooks } = await remindAndDeliver();
database().engine.close();
const tell = (tally: object) =>
  Object.entries(tally)
    .map(([how, many]) => `${many} ${how}`)
    .join(", ");
const told = tell(messages);
console.log(told ? `Messages: ${told}.` : "No message was due.");
if (Object.keys(webhooks).length > 0) console.log(`Webhooks: ${tell(webhooks)}.`);
if (Object.keys(passes).length > 0) console.log(`Passes in wallets: ${tell(passes)}.`);
