"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { PickerFrame, PickerOption } from "@/app/localized/[language]/admin/_forms/picker-frame";
import type { FoundFilm } from "@/lib/catalogue/tmdb/find-films";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { formatYear } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import { getFilmAction } from "../film-actions";
import { useFilmSearch } from "./use-film-search";

const labelOf = ({ title, year }: FoundFilm) =>
  year ? t("movies.titleWithYear", { title, year: formatYear(year) }) : title;

/** Finds a film at TMDB while one types; choosing it fills in the form below. */
export function FilmSearch({ onFilm }: { onFilm: (film: Film) => void }) {
  const [chosen, setChosen] = useState<FoundFilm | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isFetching, setIsFetching] = useState(false);
  const { films, isSearching, words, search } = useFilmSearch();

  async function choose(film: FoundFilm | null) {
    setChosen(film);
    setRefusal(null);
    if (!film) return;
    setIsFetching(true);
    const answer = await callAction(() => getFilmAction(film.id));
    setIsFetching(false);
    if (answer.ok) onFilm(answer.value);
    else setRefusal(answer.words);
  }

  return (
    <Combobox.Root
      items={chosen && !films.some(({ id }) => id === chosen.id) ? [...films, chosen] : films}
      value={chosen}
      onValueChange={(film) => void choose(film)}
      filter={null}
      autoHighlight
      itemToStringLabel={labelOf}
      isItemEqualToValue={(a, b) => a.id === b.id}
      onInputValueChange={(text, { reason }) => void search(reason === "item-press" ? "" : text)}
    >
      <PickerFrame
        label={t("movies.tmdb.find")}
        placeholder={t("movies.tmdb.findHint")}
        hint={isFetching ? t("movies.tmdb.fetching") : t("movies.tmdb.choosing")}
        error={refusal ?? words ?? undefined}
        status={isSearching && films.length === 0 && t("movies.tmdb.searching")}
        empty={!isSearching && words === null && t("movies.tmdb.nothingFits")}
      >
        {(film: FoundFilm) => (
          <PickerOption key={film.id} value={film} label={labelOf(film)}>
            {film.originalTitle && (
              <span className="min-w-0 truncate text-ink-soft text-sm">{film.originalTitle}</span>
            )}
          </PickerOption>
        )}
      </PickerFrame>
    </Combobox.Root>
  );
}
