import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listChoices } from "@/lib/catalogue/list-choices";
import { database } from "@/lib/database";

const search = z.string().max(200);

/** The movies that fit what someone who schedules has typed so far. */
export const GET = (request: Request) =>
  respond(async () => {
    await requireManager();
    const text = search.safeParse(new URL(request.url).searchParams.get("q") ?? "");
    if (!text.success) return Response.json({ error: "q is too long" }, { status: 400 });
    const movies = await listChoices(database(), text.data);
    return Response.json({ movies }, { headers: { "Cache-Control": "private, no-store" } });
  });
