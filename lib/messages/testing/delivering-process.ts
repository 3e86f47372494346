import { openDatabase } from "@/db/client";
import { composeMail } from "@/lib/words/messages/compose-mail";
import { deliverDue } from "../deliver-due";
import { resend } from "../transports/resend";
import { smtp } from "../transports/smtp";

/** For the tests: a process of its own that delivers what is due: `tsx delivering-process.ts DATABASE SERVER AHEAD_MS`. */
const [url = "", server = "", aheadMs = "0"] = process.argv.slice(2);
const from = "tickets@matinee.example";
const transport = server.startsWith("smtp:")
  ? smtp({ url: server, from })
  : resend({ apiKey: "re_test", from, baseUrl: server });
const db = openDatabase(url);
await deliverDue(db, { transport, compose: composeMail, clock: () => Date.now() + Number(aheadMs) });
db.engine.close();
