"use server";
import { currentLocale } from "#current-language";
import { guarded } from "@/app/_actions/guarded";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { type FoundFilm, findFilms } from "@/lib/catalogue/tmdb/find-films";
import { type Film, getFilm } from "@/lib/catalogue/tmdb/get-film";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { rowId } from "@/lib/input/ids";
import { orBusy } from "@/lib/or-busy";
import { listZones } from "@/lib/venues/list-zones";
import { FILM_WORDS } from "./film-words";

type Said<Value> = { ok: true; value: Value } | { ok: false; words: string };

/** Films at TMDB by what is typed, or why there are none, in words. */
export const findFilmsAction = guarded(async (typed: string): Promise<Said<FoundFilm[]>> => {
  await requireAdmin();
  const found = await findFilms(typeof typed === "string" ? typed : "", currentLocale());
  return found.ok ? found : { ok: false, words: t(FILM_WORDS[found.code]) };
});

/** All that TMDB says of one film, its certificate as it is where most theaters are. */
export const getFilmAction = guarded(async (filmId: number): Promise<Said<Film>> => {
  await requireAdmin();
  const id = rowId.safeParse(filmId);
  if (!id.success) return { ok: false, words: t(FILM_WORDS.gone) };
  const film = await orBusy(async () =>
    getFilm(id.data, { language: currentLocale(), zones: await listZones(database()) }),
  );
  return film.ok ? film : { ok: false, words: t(FILM_WORDS[film.code]) };
});
