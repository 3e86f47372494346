import { Link } from "@/components/link";
import type { CounterShowtime } from "@/lib/box-office/list-counter-day";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatStart } from "@/lib/zoned-time";

type Props = { showtime: CounterShowtime; day: string; timeZone: string; now: number };

function wordFor({ state, startsAt, endsAt, sold, house, capacity }: CounterShowtime, now: number) {
  if (state === "cancelled") return t("boxOffice.tile.cancelled");
  if (state === "draft") return t("boxOffice.tile.draft");
  if (endsAt <= now) return t("boxOffice.tile.over");
  if (sold + house >= capacity) return t("boxOffice.tile.full");
  return startsAt <= now ? t("boxOffice.tile.playing") : null;
}

/** One showtime: its time, its movie, how full it is. */
export function ShowtimeTile({ showtime, day, timeZone, now }: Props) {
  const { id, startsAt, title, format, certificate, sold, house, held, reserved, capacity } = showtime;
  const word = wordFor(showtime, now);
  const isBehind = showtime.state === "cancelled" || showtime.endsAt <= now;
  const share = (count: number) => `${capacity ? (100 * count) / capacity : 0}%`;
  return (
    <Link
      href={`/admin/box-office/${id}`}
      prefetch={false}
      className={`grid content-between gap-2 rounded-md border border-line bg-surface px-3 py-2 hover:border-ink ${isBehind ? "text-ink-soft" : ""}`}
    >
      <span>
        <span className="flex items-baseline justify-between gap-2">
          <time dateTime={new Date(startsAt).toISOString()} className="font-display text-lg">
            {formatStart(startsAt, timeZone, day)}
          </time>
          <span className="text-ink-soft text-sm">{word}</span>
        </span>
        <span className="block font-semibold leading-tight">{title}</span>
        <span className="block text-ink-soft text-sm">{listFacts([format, certificate])}</span>
      </span>
      <span>
        <span className="flex justify-between gap-2 text-sm">
          <span>{t("boxOffice.tile.sold", { sold, capacity })}</span>
          <span className="text-ink-soft">
            {listFacts([
              house > 0 && t("boxOffice.tile.house", { count: house }),
              reserved > 0 && t("boxOffice.tile.reserved", { count: reserved }),
              held > reserved && t("boxOffice.tile.held", { count: held - reserved }),
            ])}
          </span>
        </span>
        <span aria-hidden="true" className="mt-1 flex h-1 overflow-clip rounded-sm bg-sunk">
          <span className="bg-ink" style={{ width: share(sold) }} />
          <span className="bg-line-strong" style={{ width: share(house) }} />
        </span>
      </span>
    </Link>
  );
}
