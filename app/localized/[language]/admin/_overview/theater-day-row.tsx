import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { TheaterDayShowtime } from "@/lib/overview/list-theater-days";
import { formatStart } from "@/lib/zoned-time";
import { Fill } from "./fill";

type TheaterDayRowProps = { showtime: TheaterDayShowtime; day: string; timeZone: string; now: number };

/** What is unusual about a showtime, in a word. */
function wordFor(
  { state, startsAt, endsAt, sold, capacity }: TheaterDayShowtime,
  now: number,
): string | null {
  if (state === "cancelled") return t("admin.day.state.cancelled");
  if (state === "draft") return t("admin.day.state.draft");
  if (endsAt <= now) return t("admin.day.state.over");
  if (startsAt <= now) return t("admin.day.state.playing");
  return sold === capacity ? t("admin.day.state.soldOut") : null;
}

export function TheaterDayRow({ showtime, day, timeZone, now }: TheaterDayRowProps) {
  const { id, startsAt, title, screenName, format, sold, held, capacity } = showtime;
  const word = wordFor(showtime, now);
  const isBehind = showtime.state === "cancelled" || showtime.endsAt <= now;
  return (
    <tr className={`border-line border-b align-top ${isBehind ? "text-ink-soft" : ""}`}>
      <td className="py-2.5 pe-4 font-semibold">
        <time dateTime={new Date(startsAt).toISOString()}>{formatStart(startsAt, timeZone, day)}</time>
      </td>
      <th scope="row" className="py-2.5 pe-4 text-start font-normal">
        <Link href={`/admin/showtimes/${id}`} prefetch={false} className="link -my-0.5 inline-block py-0.5">
          {title}
        </Link>
        <span className="block text-ink-soft text-sm sm:inline sm:ps-3">
          <span className="sm:hidden">
            {screenName}
            {word && t("common.comma")}
          </span>
          {word}
        </span>
      </th>
      <td className="hidden whitespace-nowrap py-2.5 pe-8 sm:table-cell">{screenName}</td>
      <td className="hidden whitespace-nowrap py-2.5 pe-8 md:table-cell">{format}</td>
      <td className="hidden py-2.5 pe-8 text-end md:table-cell">{held || ""}</td>
      <td className="py-2.5">
        <Fill sold={sold} capacity={capacity} />
      </td>
    </tr>
  );
}
