import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { MAX_SEATS_PER_HOLD } from "@/lib/claims/hold-limits";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listOtherShowtimes } from "@/lib/holding/other-showtimes";
import { t } from "@/lib/i18n/t";
import { whereWords } from "@/lib/words/seat-offer";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

const partySize = z.coerce.number().int().positive().max(MAX_SEATS_PER_HOLD);

/** When else the movie can be seen by that many people together, in words; may lag by fifteen seconds. */
export const GET = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/others">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    const seats = partySize.safeParse(new URL(request.url).searchParams.get("seats"));
    if (!id.success || !seats.success)
      return Response.json({ error: "seats must be 1 to 10" }, { status: 400 });
    const now = await currentTime();
    const found = await listOtherShowtimes(database(), { showtimeId: id.data, partySize: seats.data, now });
    const told = inLanguageAsked(request, () => found.map(tell));
    return Response.json(told, {
      headers: { "Cache-Control": "public, max-age=15, s-maxage=15", Vary: "Accept-Language" },
    });
  });

const tell = ({ showtime, where }: Awaited<ReturnType<typeof listOtherShowtimes>>[number]) => ({
  id: showtime.id,
  when: t("api.showtimes.when", {
    day: formatShortDay(showtime.startsAt, showtime.timeZone),
    time: formatTime(showtime.startsAt, showtime.timeZone),
  }),
  where: showtime.theaterName,
  seats: whereWords(where),
});
