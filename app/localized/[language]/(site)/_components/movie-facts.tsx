import { rich } from "@/components/rich";
import type { MovieCard } from "@/lib/catalogue/movie";
import { formatYear } from "@/lib/formatters";
import { listFacts } from "@/lib/i18n/list-words";
import { formatDuration } from "@/lib/words/duration";

/** "1927 · 2 h 30 min · Science Fiction", the certificate in its frame first. */
export function MovieFacts({ movie, className = "" }: { movie: MovieCard; className?: string }) {
  const facts = [
    movie.year && formatYear(movie.year),
    movie.durationMinutes && formatDuration(movie.durationMinutes),
    movie.director,
    listFacts(movie.genres.map(({ name }) => name)),
  ].filter(Boolean);
  return (
    <p className={`text-ink-soft ${className}`}>
      {movie.certificate && <Certificate>{movie.certificate}</Certificate>}
      {facts.map((fact, i) => (
        <span key={fact}>
          <bdi>{fact}</bdi>
          {i < facts.length - 1 && "\u00a0· "}
        </span>
      ))}
    </p>
  );
}

function Certificate({ children }: { children: string }) {
  return (
    <span className="me-2 inline-block rounded-md border border-line-strong px-1.5 font-semibold text-ink text-sm leading-6">
      {rich("tickets.programme.certificate", {
        certificate: children,
        hidden: (text) => <span className="sr-only">{text}</span>,
      })}
    </span>
  );
}
