import { Highlighted } from "@/app/localized/[language]/(site)/_components/highlighted";
import type { ListedMovie } from "@/lib/catalogue/movie-page";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { isFoundIn } from "@/lib/search/highlight";

const MOST_NAMES = 2;

/** The line below a title: what it is, and by what it was found where its title does not say. */
export function FoundNote({ movie, words }: { movie: ListedMovie; words: readonly string[] }) {
  const { year, director, originalTitle, genres, cast } = movie;
  const facts = [year, director].filter(Boolean).join(" · ");
  const found = (all: string[]) => all.filter((text) => isFoundIn(text, words)).slice(0, MOST_NAMES);
  const names = found(cast);
  const otherTitles = new Set(found([movie.ownTitle ?? movie.title, ...Object.values(movie.titles)]));
  for (const said of [movie.title, originalTitle]) if (said) otherTitles.delete(said);
  const lines = [
    ...(originalTitle ? [originalTitle] : []),
    ...otherTitles,
    ...(names.length > 0 ? [t("browse.movies.with", { people: listFacts(names) })] : []),
    ...found(genres.map(({ name }) => name)),
  ];
  return (
    <>
      <Highlighted text={facts} words={words} />
      {lines.map((line) => (
        <span key={line} className="block">
          <Highlighted text={line} words={words} />
        </span>
      ))}
    </>
  );
}
