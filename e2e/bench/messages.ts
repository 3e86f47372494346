import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { deliverDue } from "@/lib/messages/deliver-due";
import { mailServer } from "@/lib/messages/testing/mail-server";
import { addOwed } from "@/lib/messages/testing/owed";
import { smtp } from "@/lib/messages/transports/smtp";
import { composeMail } from "@/lib/words/messages/compose-mail";
import { atLeast, atMost, type Row } from "./row";

const MESSAGES = 1_000;
/** After so many everything that is kept for good has been made: typefaces, formatters, connections. */
const WARM_UP = 200;
const MB = 1024 * 1024;

/** Messages that are put into words and handed to a mail server one by one, and what the process holds in memory meanwhile. */
export async function benchMessages(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "matinee-bench-mail-"));
  const db = openDatabase(`file:${join(folder, "mail.db")}`);
  const server = await mailServer();
  try {
    await migrate(db);
    const transport = smtp({ url: server.url, from: "tickets@matinee.example" });
    const deliver = async (count: number) => {
      for (let n = 0; n < count; n++) await addOwed(db, { now: Date.now() });
      const begin = performance.now();
      const { sent = 0 } = await deliverDue(db, { transport, compose: composeMail, clock: Date.now });
      if (sent !== count) throw new Error(`${sent} of ${count} messages were sent`);
      // what arrived is the mail server's to keep, not ours
      server.taken.length = 0;
      return count / ((performance.now() - begin) / 1_000);
    };
    await deliver(WARM_UP);
    const before = heapMb();
    const perSecond = await deliver(MESSAGES);
    return [
      atLeast(`${MESSAGES} messages by a mail server`, "messages/s", perSecond, 50, 1),
      atMost(`memory after ${MESSAGES} messages, against before`, "MB", heapMb(), before, 1.1),
    ];
  } finally {
    server.close();
    db.engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** What is alive once everything that is not has been let go. */
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / MB;
}
