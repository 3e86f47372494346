import { respond } from "@/app/_http/respond";
import { isScheduler } from "@/app/api/_sends-secret";
import { database } from "@/lib/database";
import { followCatalogue } from "@/lib/server/follow-catalogue";
import { settleAndForget } from "@/lib/server/settle-and-forget";

/** Settles what nobody waits for any more, forgets what nobody needs, and follows the catalogue, where no process lives on to do it: for a scheduler of the host. */
export async function GET(request: Request) {
  if (!isScheduler(request.headers)) return Response.json({ error: "not-allowed" }, { status: 401 });
  return respond(async () => {
    const now = Date.now();
    await settleAndForget(database(), { now });
    await followCatalogue(database(), { now });
    return Response.json({ ok: true });
  });
}
