import { openDatabase } from "@/db/client";
import { newId } from "@/lib/id";
import { refundOrder } from "../refunds/refund-order";
import { settleOrder } from "../settle-order";
import { startOrder } from "../start-order";
import { CASH, now } from "./popcorn-stand";

/** For the tests: a process of its own that sells and takes back until it is killed: `tsx sell-until-killed.ts URL THEATER USER`. Prints each order that it was told is paid. */
const [url = "", theater = "0", user = "0"] = process.argv.slice(2);
const db = openDatabase(url);
const seller = {
  userId: Number(user),
  name: "Rosa",
  isAdmin: false,
  may: ["manage", "sell", "door"] as const,
};
for (;;) {
  const orderId = newId();
  await startOrder(db, {
    ...{ orderId, theaterId: Number(theater), currency: "GBP", seller, now },
    customer: { userId: null, name: "", email: "" },
    lines: [{ kind: "product", amountMinor: 900, label: "Popcorn" }],
    parts: [{ ...CASH, amountMinor: 900 }],
  });
  await settleOrder(db, { orderId, now });
  process.stdout.write(`${orderId}\n`);
  const [line] = await db.values<[string]>(`select id from order_lines where order_id = '${orderId}'`);
  const lines = [{ orderLineId: line?.[0] ?? "", amountMinor: 400 }];
  await refundOrder(db, { staff: seller, orderId, lines, reason: "stale", now });
}
