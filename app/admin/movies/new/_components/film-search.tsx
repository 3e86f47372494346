"use client";
import { Combobox } from "@base-ui/react/combobox";
import { useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import { PickerFrame, PickerOption } from "@/app/admin/_forms/picker-frame";
import type { FoundFilm } from "@/lib/catalogue/tmdb/find-films";
import type { Film } from "@/lib/catalogue/tmdb/get-film";
import { getFilmAction } from "../film-actions";
import { useFilmSearch } from "./use-film-search";

const labelOf = ({ title, year }: FoundFilm) => (year ? `${title} (${year})` : title);

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
        label="Find it at TMDB"
        placeholder="Title, also the original one"
        hint={
          isFetching
            ? "Fetching its details"
            : "Choosing a film fills in the fields below. Look at them before you add it."
        }
        error={refusal ?? words ?? undefined}
        status={isSearching && films.length === 0 && "Searching"}
        empty={!isSearching && words === null && "TMDB has no film that fits these words."}
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
