import { useState } from "react";
import { useKeptDraft } from "@/app/_actions/use-kept-draft";
import { Link } from "@/components/link";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { DayShowtime } from "@/lib/programme/get-schedule-day";
import { formatStart } from "@/lib/zoned-time";
import type { BoardScreen } from "./board";

type DayListProps = {
  showtimes: readonly DayShowtime[];
  screens: readonly BoardScreen[];
  day: string;
  timeZone: string;
  now: number;
  onPublish: (showtimeIds: number[]) => void;
};

/** The day in words, screen by screen, and its drafts to be put on sale: one, several or all. */
export function DayList({ showtimes, screens, day, timeZone, now, onPublish }: DayListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  useKeptDraft("drafts to publish", [...chosen], (ids) => setChosen(new Set(ids)));
  const drafts = showtimes.filter(({ state, startsAt }) => state === "draft" && startsAt > now);
  const ready = drafts.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (id: number) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((it) => it !== id)) : new Set([...before, id]),
    );
  return (
    <section aria-labelledby="day-list" className="mt-10">
      <header className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="day-list" className="font-display text-xl">
          {t("schedule.list.heading")}
        </h2>
        {drafts.length > 0 && (
          <div className="flex flex-wrap gap-3">
            {ready.length > 0 && (
              <Button variant="quiet" onClick={() => onPublish(ready)}>
                {t("schedule.list.putSomeOnSale", { drafts: ready.length })}
              </Button>
            )}
            <Button onClick={() => onPublish(drafts.map(({ id }) => id))}>
              {t("schedule.list.putAllOnSale", { drafts: drafts.length })}
            </Button>
          </div>
        )}
      </header>
      {showtimes.length === 0 && (
        <p className="border-line border-y py-6 text-ink-soft">{t("schedule.list.empty")}</p>
      )}
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {screens.map((screen) => {
          const here = showtimes.filter(({ screenId }) => screenId === screen.id);
          if (here.length === 0) return null;
          return (
            <section key={screen.id} aria-label={screen.name}>
              <h3 className="border-line border-b pb-1 font-semibold">{screen.name}</h3>
              <ul>
                {here.map((showtime) => (
                  <li key={showtime.id} className="flex items-center gap-3 border-line border-b py-1.5">
                    {drafts.includes(showtime) && (
                      <input
                        type="checkbox"
                        checked={chosen.has(showtime.id)}
                        onChange={() => choose(showtime.id)}
                        aria-label={t("schedule.list.choose", {
                          movie: showtime.title,
                          start: formatStart(showtime.startsAt, timeZone, day),
                        })}
                        className="size-6 shrink-0"
                      />
                    )}
                    <span className="min-w-12 shrink-0 font-semibold">
                      {formatStart(showtime.startsAt, timeZone, day)}
                    </span>
                    <Link
                      href={`/admin/showtimes/${showtime.id}`}
                      prefetch={false}
                      className={`link min-w-0 grow py-0.5 ${showtime.state === "cancelled" ? "line-through" : ""}`}
                    >
                      {showtime.title}
                    </Link>
                    <span className="shrink-0 text-end text-ink-soft text-sm">
                      {showtime.state === "on-sale"
                        ? t("schedule.list.onSale", { sold: showtime.sold, capacity: showtime.capacity })
                        : t(`schedule.list.${showtime.state}`)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}
