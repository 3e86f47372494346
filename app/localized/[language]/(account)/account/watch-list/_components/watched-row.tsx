import { WatchButtons } from "@/app/_watching/watch-buttons";
import { Poster } from "@/components/poster";
import { IntentLink } from "@/components/ui/intent-link";
import type { WatchedMovie } from "@/lib/watching/list-watched";
import { salesWords } from "@/lib/words/sales-words";

/** A movie that was marked: whether it can be booked, and the way to take it off again. */
export function WatchedRow({ movie }: { movie: WatchedMovie }) {
  const { id, slug, title, poster, isOnSale, wantsLetter } = movie;
  return (
    <li className="grid grid-cols-[6rem_1fr] gap-x-4 border-line border-t py-6 sm:gap-x-8">
      <IntentLink href={`/movies/${slug}`} tabIndex={-1} aria-hidden="true">
        <Poster title={title} poster={poster} sizes="6rem" />
      </IntentLink>
      <div className="min-w-0">
        <h2 className="font-display font-medium text-xl">
          <IntentLink href={`/movies/${slug}`} className="hover:text-accent">
            {title}
          </IntentLink>
        </h2>
        <p className="mt-1 text-ink-soft">{salesWords(movie, isOnSale)}</p>
        <WatchButtons movieId={id} isOnSale={isOnSale} known={{ isWatched: true, wantsLetter }} />
      </div>
    </li>
  );
}
