import { isScheduler } from "@/app/api/_sends-secret";
import { SECOND_MS } from "@/lib/clock-units";
import { remindAndDeliver } from "@/lib/server/deliver-all";

/** Hosts end a request after a minute. */
const MOST_MS = 45 * SECOND_MS;

/** Delivers what is due, for a host whose processes do not live on. Answers how many messages, wallets' passes and webhooks ended how. */
export async function GET(request: Request) {
  if (!isScheduler(request.headers)) return Response.json({ error: "not-allowed" }, { status: 401 });
  return Response.json(await remindAndDeliver({ mostMs: MOST_MS }));
}
