import { openDatabase } from "@/db/client";
import { googleWallet } from "../google-wallet";
import { tellCopies } from "../tell-copies";

/** For the tests: a process of its own that tells Google of passes: `tsx telling-process.ts DATABASE SERVER EMAIL AHEAD_MS`, with the account's key in `KEY`. */
const [databaseUrl = "", url = "", email = "", aheadMs = "0"] = process.argv.slice(2);
const changeOf = async (passId: string) => ({
  eventTicketClass: { id: "1.show" },
  eventTicketObject: { id: `1.${passId}` },
});
const db = openDatabase(databaseUrl);
const google = googleWallet({ email, privateKey: process.env.KEY ?? "", changeOf, url });
await tellCopies(db, { tellers: { google }, clock: () => Date.now() + Number(aheadMs) });
db.engine.close();
