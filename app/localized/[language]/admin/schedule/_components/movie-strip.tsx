import { useDraggable } from "@dnd-kit/core";
import { GripVertical } from "lucide-react";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";
import { t } from "@/lib/i18n/t";

type MovieStripProps = { movies: MovieChoice[]; selected: string | null; onSelect: (key: string) => void };

export const movieKey = (id: number): string => `movie-${id}`;

/** What can be put on a screen: by a drag, or by a press and the form that follows. */
export function MovieStrip({ movies, selected, onSelect }: MovieStripProps) {
  return (
    <section aria-labelledby="movies-to-place" className="mb-4">
      <h2 id="movies-to-place" className="mb-2 font-semibold">
        {t("schedule.board.moviesToPlace")}
      </h2>
      <ul className="-mx-1 flex gap-2 overflow-x-auto px-1 pb-2 sm:flex-wrap sm:overflow-visible">
        {movies.map((movie) => (
          <li key={movie.id} className="shrink-0">
            <MovieChip
              movie={movie}
              isSelected={selected === movieKey(movie.id)}
              onSelect={() => onSelect(movieKey(movie.id))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type MovieChipProps = { movie: MovieChoice; isSelected: boolean; onSelect: () => void };

function MovieChip({ movie, isSelected, onSelect }: MovieChipProps) {
  const { id, title, durationMinutes } = movie;
  const { attributes, listeners, setNodeRef } = useDraggable({
    id: movieKey(id),
    disabled: durationMinutes === null,
    attributes: { roleDescription: t("schedule.board.movieToPlace") },
  });
  const { "aria-disabled": _disabled, "aria-pressed": _pressed, ...described } = attributes;
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...described}
      {...listeners}
      onClick={onSelect}
      aria-pressed={isSelected}
      className="flex min-h-9 touch-manipulation items-center gap-1.5 rounded-md border border-line bg-surface py-1 pe-3 ps-1.5 text-sm hover:border-ink aria-pressed:border-ink"
    >
      <GripVertical aria-hidden="true" className="size-4 text-ink-soft" />
      <span dir="auto" className="max-w-44 truncate">
        {title}
      </span>
      <span className="whitespace-nowrap text-ink-soft">
        {durationMinutes
          ? t("schedule.movie.minutes", { minutes: durationMinutes })
          : t("schedule.movie.noLength")}
      </span>
    </button>
  );
}
