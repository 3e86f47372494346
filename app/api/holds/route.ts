import { respond } from "@/app/_http/respond";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { nameSeats } from "@/components/seat-map/seat-name";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** What the caller holds across showtimes, in words. */
export const GET = () =>
  respond(async () => {
    const holder = await getHolder();
    const found = holder ? await listOwnHolds(database(), { holder, now: await currentTime() }) : [];
    const told = found.map(({ showtimeId, movieTitle, startsAt, timeZone, theaterName, seats }) => ({
      showtimeId,
      what: movieTitle,
      when: `${formatShortDay(startsAt, timeZone)}, ${formatTime(startsAt, timeZone)}, ${theaterName}`,
      seats: nameSeats(seats),
      seatIds: seats.map(({ id }) => id),
    }));
    return Response.json(told, { headers: { "Cache-Control": "private, no-store" } });
  });

/** `/api/v1/holds` without its version: this address is taken by the other method, so nothing leads there by itself. */
export const POST = (request: Request) => answerApi(database(), request, ["holds"]);
