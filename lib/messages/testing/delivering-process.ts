import { openDatabase } from "@/db/client";
import { composeMail } from "@/lib/words/messages/compose-mail";
import { resend } from "../carriers/resend";
import { smtp } from "../carriers/smtp";
import { deliverDue } from "../deliver-due";

/** For the tests: a process of its own that delivers what is due: `tsx delivering-process.ts DATABASE SERVER AHEAD_MS`. */
const [url = "", server = "", aheadMs = "0"] = process.argv.slice(2);
const from = "tickets@matinee.example";
const carrier = server.startsWith("smtp:")
  ? smtp({ url: server, from })
  : resend({ apiKey: "re_test", from, baseUrl: server });
const db = openDatabase(url);
await deliverDue(db, { carrier, compose: composeMail, clock: () => Date.now() + Number(aheadMs) });
db.engine.close();
