import { Skeleton } from "@/components/ui/skeleton";

const POSTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

export default function MoviesLoading() {
  return (
    <div role="status">
      <span className="sr-only">The movies are on their way.</span>
      <Skeleton className="h-11 w-48" />
      <Skeleton className="mt-8 h-12 sm:max-w-md" />
      <Skeleton className="mt-4 mb-18 h-9 max-w-measure" />
      <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-6 md:grid-cols-4 lg:grid-cols-6">
        {POSTERS.map((key) => (
          <Skeleton key={key} className="aspect-2/3" />
        ))}
      </div>
    </div>
  );
}
