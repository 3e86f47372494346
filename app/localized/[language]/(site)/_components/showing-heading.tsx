import { Clapperboard, Clock } from "lucide-react";
import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import type { Showing } from "@/lib/scheduling/showing";
import { formatDay } from "@/lib/zoned-time";
import { type ShowingChoice, showingPath } from "./showing-path";

/** What the page shows, as a title: "Comedy at The Lantern, Tuesday 24 November". */
export function showingTitle({ genre, theater }: Showing): string {
  if (!theater) return genre?.name ?? t("tickets.programme.title");
  return genre
    ? t("tickets.programme.titleGenreAt", { genre: genre.name, theater: theater.name })
    : t("tickets.programme.titleAt", { theater: theater.name });
}

export function dayTitle(day: string): string {
  return day === "today" ? t("tickets.programme.today") : formatDay(Date.parse(`${day}T12:00:00Z`), "UTC");
}

export function ShowingHeading({ choice, showing }: { choice: ShowingChoice; showing: Showing }) {
  const [first = ""] = showing.days;
  const other = choice.view === "movie" ? "time" : "movie";
  const Icon = other === "time" ? Clock : Clapperboard;
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-8 sm:mb-6">
      <h1 className="font-display font-medium text-3xl">{showingTitle(showing)}</h1>
      <div className="flex grow items-center justify-between gap-x-4 sm:grow-0 sm:gap-x-8">
        <p className="font-display text-ink-soft sm:text-lg">
          {choice.day === "today"
            ? t("tickets.programme.todayIs", { day: dayTitle(first) })
            : dayTitle(choice.day)}
        </p>
        <Link
          href={showingPath({ ...choice, view: other, page: 1 })}
          className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap hover:text-accent"
        >
          <Icon aria-hidden="true" className="size-4" strokeWidth={1.75} />
          {other === "time" ? t("tickets.programme.byTime") : t("tickets.programme.byMovie")}
        </Link>
      </div>
    </header>
  );
}
