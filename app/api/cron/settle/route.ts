import { respond } from "@/app/_http/respond";
import { isScheduler } from "@/app/api/_sends-secret";
import { database } from "@/lib/database";
import { settleAndForget } from "@/lib/server/settle-and-forget";

/** Settles what nobody waits for any more, and forgets what nobody needs, where no process lives on to do it: for a scheduler of the host. */
export async function GET(request: Request) {
  if (!isScheduler(request.headers)) return Response.json({ error: "not-allowed" }, { status: 401 });
  return respond(async () => {
    await settleAndForget(database(), { now: Date.now() });
    return Response.json({ ok: true });
  });
}
