import { after } from "next/server";
import { SECOND_MS } from "@/lib/clock-units";
import { database } from "@/lib/database";
import { settleStalePayments } from "@/lib/ordering/settle-stale-payments";
import { keptFor } from "@/lib/server/kept-for";

/** In a rush nobody is left behind any sooner by being looked for after each payment. */
const settle = keptFor(SECOND_MS, () => settleStalePayments(database(), { now: Date.now() }));

/** Has settled what nobody waits for any more, once this request is answered. */
export const settleAfter = (): void => after(settle);
