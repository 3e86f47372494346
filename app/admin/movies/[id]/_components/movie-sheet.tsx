import Link from "next/link";
import type { ReactNode } from "react";
import { Poster } from "@/components/poster";
import { PageTitle } from "@/components/ui/page-title";
import { formatDuration, type Poster as PosterOf } from "@/lib/catalogue/movie";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import { FIELD_LABELS } from "../../words";

type MovieSheetProps = {
  movie: MovieRecord;
  poster: PosterOf | null;
  genres: { id: number; name: string }[];
  eyebrow: ReactNode;
};

/** A movie for those who schedule it and do not change it. */
export function MovieSheet({ movie, poster, genres, eyebrow }: MovieSheetProps) {
  const facts: [string, ReactNode][] = [
    [FIELD_LABELS.originalTitle, movie.originalTitle],
    [FIELD_LABELS.director, movie.director],
    [FIELD_LABELS.cast, movie.cast.join(", ")],
    [
      FIELD_LABELS.genreIds,
      genres
        .filter(({ id }) => movie.genreIds.includes(id))
        .map(({ name }) => name)
        .join(", "),
    ],
    [FIELD_LABELS.year, movie.year],
    [
      "Length",
      movie.durationMinutes ? formatDuration(movie.durationMinutes) : "Not known: it cannot be scheduled yet",
    ],
    [FIELD_LABELS.certificate, movie.certificate],
    [FIELD_LABELS.releasedOn, movie.releasedOn],
    [FIELD_LABELS.ticketsOn, movie.ticketsOn],
    [FIELD_LABELS.trailerUrl, movie.trailerUrl],
  ];
  return (
    <>
      <PageTitle
        eyebrow={eyebrow}
        lead="The catalogue is kept by the chain's admins."
        action={
          movie.status !== "draft" && (
            <Link href={`/movies/${movie.slug}`} prefetch={false} target="_blank" className="link">
              As customers see it<span className="sr-only">, in a new tab</span>
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
