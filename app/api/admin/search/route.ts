import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { findBookings } from "@/lib/bookings/find-bookings";
import { formatReference } from "@/lib/bookings/reference";
import { listChoices } from "@/lib/catalogue/list-choices";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatYear } from "@/lib/formatters";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

const MOST = 6;
const search = z.string().trim().min(2).max(200);

/** Movies and bookings that fit what was typed into the command palette: `{ movies, bookings }`, each a line. */
export const GET = (request: Request) =>
  respond(async () => {
    const staff = await requireManager();
    const text = search.safeParse(new URL(request.url).searchParams.get("q") ?? "");
    if (!text.success) return Response.json({ error: "q has 2 to 200 characters" }, { status: 400 });
    const [movies, found] = await Promise.all([
      listChoices(database(), text.data),
      findBookings(database(), {
        staff,
        q: text.data,
        sort: "-booked",
        page: 1,
        now: await currentTime(),
      }),
    ]);
    const answer = {
      movies: inLanguageAsked(request, () => movies.slice(0, MOST).map(tellMovie)),
      bookings: inLanguageAsked(request, () => found.bookings.slice(0, MOST).map(tell)),
    };
    return Response.json(answer, { headers: { "Cache-Control": "private, no-store" } });
  });

type Found = Awaited<ReturnType<typeof findBookings>>["bookings"][number];

const tellMovie = ({ id, title, year }: Awaited<ReturnType<typeof listChoices>>[number]) => ({
  href: `/admin/movies/${id}`,
  label: title,
  note: year === null ? "" : formatYear(year),
});

const tell = (booking: Found) => ({
  href: `/admin/bookings/${booking.id}`,
  label: `${formatReference(booking.reference)} ${isolate(booking.name)}`.trim(),
  note: t("api.search.booking", {
    movie: booking.movieTitle,
    day: formatShortDay(booking.startsAt, booking.timeZone),
    time: formatTime(booking.startsAt, booking.timeZone),
  }),
});
