import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { listFill } from "@/lib/claims/list-fill";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";

const ids = z
  .string()
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14}){0,299}$/)
  .transform((text) => text.split(",").map(Number));

/** How full up to 300 showtimes are, in per cent, for the chips of a page; may lag by fifteen seconds. */
export const GET = (request: Request) =>
  respond(async () => {
    const asked = ids.safeParse(new URL(request.url).searchParams.get("showtimes"));
    if (!asked.success) {
      return Response.json({ error: "showtimes must be 1 to 300 ids, parted by commas" }, { status: 400 });
    }
    const fill = await listFill(database(), asked.data, await currentTime());
    return Response.json(fill, { headers: { "Cache-Control": "public, max-age=15, s-maxage=15" } });
  });
