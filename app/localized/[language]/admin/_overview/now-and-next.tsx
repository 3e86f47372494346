import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { TheaterDay, TheaterDayShowtime } from "@/lib/overview/list-theater-days";
import { formatTime } from "@/lib/zoned-time";
import { Fill } from "./fill";

/** Each screen: what plays at this moment, and what comes next. */
export function NowAndNext({ stages, timeZone }: { stages: TheaterDay["stages"]; timeZone: string }) {
  return (
    <ul className="mb-6 grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
      {stages.map(({ id, name, playing, next }) => (
        <li key={id} className="border-line border-t py-3">
          <p className="text-ink-soft text-sm">
            <Link
              href={`/admin/screens/${id}`}
              prefetch={false}
              className="inline-block py-0.5 hover:text-accent"
            >
              {name}
            </Link>
          </p>
          {playing && (
            <StageShowtime
              showtime={playing}
              words={t("admin.stage.now", { time: formatTime(playing.endsAt, timeZone) })}
            />
          )}
          {next && (
            <StageShowtime
              showtime={next}
              words={t("admin.stage.next", { time: formatTime(next.startsAt, timeZone) })}
              isNext
            />
          )}
          {!playing && !next && <p className="py-1 text-ink-soft">{t("admin.stage.nothing")}</p>}
        </li>
      ))}
    </ul>
  );
}

type ShownProps = { showtime: TheaterDayShowtime; words: string; isNext?: boolean };

function StageShowtime({ showtime: { id, title, sold, capacity }, words, isNext }: ShownProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 py-1">
      <p className="min-w-0">
        <Link
          href={`/admin/showtimes/${id}`}
          prefetch={false}
          className={`link inline-block py-0.5 ${isNext ? "" : "font-semibold"}`}
        >
          {title}
        </Link>
        <span className="block text-ink-soft text-sm">{words}</span>
      </p>
      <Fill sold={sold} capacity={capacity} />
    </div>
  );
}
