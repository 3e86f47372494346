import { Notice } from "@/components/ui/notice";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";
import { type FixedKey, t } from "@/lib/i18n/t";

const ADDED: Record<string, FixedKey> = {
  new: "movies.movie.choosePoster",
  "with-poster": "movies.movie.withPoster",
  "without-poster": "movies.movie.withoutPoster",
};

/** What has just become of the movie, and what stands in its way. */
export function MovieNotices({ made, movie }: { made: unknown; movie: MovieRecord }) {
  const isArchived = movie.status === "archived";
  const added = typeof made === "string" && Object.hasOwn(ADDED, made) ? ADDED[made] : undefined;
  if (!added && made !== "copy" && !isArchived) return null;
  return (
    <div className="mb-8 max-w-3xl">
      {isArchived ? (
        <Notice tone="warn" title={t("movies.movie.archived")}>
          {t("movies.movie.archivedNote")}
        </Notice>
      ) : added ? (
        <Notice tone="ok" title={t("movies.movie.added")}>
          {t(added)} {movie.status === "draft" && t("movies.movie.seenOnceReleased")}
        </Notice>
      ) : (
        <Notice tone="ok" title={t("movies.movie.copied")}>
          {t("movies.movie.copiedNote")}
        </Notice>
      )}
    </div>
  );
}
