import type { ReactNode } from "react";
import { Link } from "@/components/link";
import { Poster } from "@/components/poster";
import { rich } from "@/components/rich";
import { PageTitle } from "@/components/ui/page-title";
import type { Poster as PosterOf } from "@/lib/catalogue/movie";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { formatDuration } from "@/lib/words/duration";

type MovieSheetProps = {
  movie: MovieRecord;
  poster: PosterOf | null;
  genres: { id: number; name: string }[];
  eyebrow: ReactNode;
};

/** A movie for those who schedule it and do not change it. */
export function MovieSheet({ movie, poster, genres, eyebrow }: MovieSheetProps) {
  const facts: [string, ReactNode][] = [
    [t("movies.field.originalTitle"), movie.originalTitle],
    [t("movies.field.director"), movie.director],
    [t("movies.field.cast"), listFacts(movie.cast)],
    [
      t("movies.field.genreIds"),
      listFacts(genres.filter(({ id }) => movie.genreIds.includes(id)).map(({ name }) => name)),
    ],
    [t("movies.field.year"), movie.year],
    [
      t("movies.sheet.length"),
      movie.durationMinutes ? formatDuration(movie.durationMinutes) : t("movies.sheet.lengthUnknown"),
    ],
    [t("movies.field.certificate"), movie.certificate],
    [t("movies.field.releasedOn"), movie.releasedOn],
    [t("movies.field.ticketsOn"), movie.ticketsOn],
    [t("movies.field.trailerUrl"), movie.trailerUrl],
  ];
  return (
    <>
      <PageTitle
        eyebrow={eyebrow}
        lead={t("movies.sheet.lead")}
        action={
          movie.status !== "draft" && (
            <Link href={`/movies/${movie.slug}`} prefetch={false} target="_blank" className="link">
              {rich("movies.sheet.preview", { hidden: (text) => <span className="sr-only">{text}</span> })}
            </Link>
          )
        }
      >
        {movie.title}
      </PageTitle>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <div className="w-40 lg:w-auto">
          <Poster title={movie.title} poster={poster} sizes="256px" labelled eager />
        </div>
        <div className="max-w-measure">
          <p className="mb-8 whitespace-pre-line">{movie.description}</p>
          <dl className="border-line border-t">
            {facts.map(([label, fact]) => (
              <div key={label} className="grid gap-x-6 border-line border-b py-2 sm:grid-cols-[10rem_1fr]">
                <dt className="text-ink-soft">{label}</dt>
                <dd className="min-w-0 break-words">{fact || "–"}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </>
  );
}
