import { respond } from "@/app/_http/respond";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { answerApi } from "@/app/api/v1/_frame/answer";
import { nameSeats } from "@/components/seat-map/seat-name";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { listOwnHolds } from "@/lib/claims/list-own-holds";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** What the caller holds across showtimes, in words. */
export const GET = (request: Request) =>
  respond(async () => {
    const holder = await getHolder();
    const told = await inLanguageAsked(request, async () => {
      const found = holder ? await listOwnHolds(database(), { holder, now: await currentTime() }) : [];
      return found.map(tell);
    });
    return Response.json(told, { headers: { "Cache-Control": "private, no-store" } });
  });

const tell = ({ startsAt, timeZone, ...hold }: Awaited<ReturnType<typeof listOwnHolds>>[number]) => ({
  showtimeId: hold.showtimeId,
  what: hold.movieTitle,
  when: t("api.holds.when", {
    ...{ day: formatShortDay(startsAt, timeZone), time: formatTime(startsAt, timeZone) },
    theater: hold.theaterName,
  }),
  seats: nameSeats(hold.seats),
  seatIds: hold.seats.map(({ id }) => id),
});

/** `/api/v1/holds` without its version: this address is taken by the other method, so nothing leads there by itself. */
export const POST = (request: Request) => answerApi(database(), request, ["holds"]);
