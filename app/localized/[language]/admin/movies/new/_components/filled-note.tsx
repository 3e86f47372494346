import { Notice } from "@/components/ui/notice";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { isCalled } from "../../_is-called";

type FilledNoteProps = { film: Film; genres: { name: string }[] };

/** What was filled in, and what of the film has no place in the form. */
export function FilledNote({ film, genres }: FilledNoteProps) {
  const unknown = film.genres.filter((name) => !genres.some((genre) => isCalled(genre.name, name)));
  const missing = missingOf(film);
  return (
    <Notice tone="ok" title={t("movies.tmdb.filled", { title: film.title })}>
      {missing && <p>{t("movies.tmdb.missing", { what: missing })}</p>}
      {unknown.length > 0 && <p>{t("movies.tmdb.unknownGenres", { genres: listFacts(unknown) })}</p>}
    </Notice>
  );
}

function missingOf({ durationMinutes, certificate, posterPath }: Film) {
  const [hasLength, hasCertificate, hasPoster] = [
    durationMinutes !== null,
    certificate !== "",
    posterPath !== "",
  ];
  if (hasPoster && hasCertificate) return hasLength ? null : "length";
  if (hasPoster) return hasLength ? "certificate" : "lengthAndCertificate";
  if (hasCertificate) return hasLength ? "poster" : "lengthAndPoster";
  return hasLength ? "certificateAndPoster" : "other";
}
