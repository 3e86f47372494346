import { Notice } from "@/components/ui/notice";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { isCalled } from "../../_is-called";

type FilledNoteProps = { film: Film; genres: { name: string }[] };

/** What was filled in, and what of the film has no place in the form. */
export function FilledNote({ film, genres }: FilledNoteProps) {
  const unknown = film.genres.filter((name) => !genres.some((genre) => isCalled(genre.name, name)));
  const missing = [
    ...(film.durationMinutes === null ? ["its length"] : []),
    ...(film.certificate === "" ? ["a certificate for your country"] : []),
    ...(film.posterPath === "" ? ["a poster"] : []),
  ];
  return (
    <Notice tone="ok" title={`Filled in from ${film.title}`}>
      {missing.length > 0 && <p>TMDB does not say {missing.join(", nor ")}.</p>}
      {unknown.length > 0 && <p>Not among your genres: {unknown.join(", ")}.</p>}
    </Notice>
  );
}
