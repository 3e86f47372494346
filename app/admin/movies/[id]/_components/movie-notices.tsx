import { Notice } from "@/components/ui/notice";
import type { MovieRecord } from "@/lib/catalogue/movie-fields";

const ADDED: Record<string, string> = {
  new: "Choose its poster next.",
  "with-poster": "Its poster came along.",
  "without-poster": "Its poster could not be fetched. Choose one next.",
};

/** What has just become of the movie, and what stands in its way. */
export function MovieNotices({ made, movie }: { made: unknown; movie: MovieRecord }) {
  const isArchived = movie.status === "archived";
  const added = typeof made === "string" && Object.hasOwn(ADDED, made) ? ADDED[made] : undefined;
  if (!added && made !== "copy" && !isArchived) return null;
  return (
    <div className="mb-8 max-w-3xl">
      {isArchived ? (
        <Notice tone="warn" title="Archived">
          Customers no longer find it in the lists. Restore it to show it again.
        </Notice>
      ) : added ? (
        <Notice tone="ok" title="Added">
          {added} {movie.status === "draft" && "Customers see the movie once it is released."}
        </Notice>
      ) : (
        <Notice tone="ok" title="A copy, as a draft">
          Give it a title and an address of its own.
        </Notice>
      )}
    </div>
  );
}
