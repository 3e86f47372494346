"use client";
import { Combobox } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useId, useState } from "react";
import { useMovieSearch } from "@/app/admin/_components/use-movie-search";
import type { MovieChoice } from "@/lib/catalogue/queries";

const labelOf = ({ title, year }: MovieChoice) => (year ? `${title} (${year})` : title);

type Props = { initial: MovieChoice[]; chosen: MovieChoice[]; error: string | undefined };

/** Any number of movies, found one after the other. */
export function MoviesField({ initial, chosen, error }: Props) {
  const id = useId();
  const [movies, setMovies] = useState(chosen);
  const [typed, setTyped] = useState("");
  const found = useMovieSearch(initial);
  const items = found.movies.filter((movie) => !movies.some((one) => one.id === movie.id));
  return (
    <div className="flex flex-col gap-1">
      <input type="hidden" name="movieIds" value={JSON.stringify(movies.map((movie) => movie.id))} />
      <Combobox.Root
        items={items}
        value={null as MovieChoice | null}
        onValueChange={(movie) => {
          if (movie) setMovies([...movies, movie]);
          setTyped("");
        }}
        inputValue={typed}
        onInputValueChange={(text, { reason }) => {
          if (reason === "item-press") return;
          setTyped(text);
          void found.search(text);
        }}
        filter={null}
        autoHighlight
        itemToStringLabel={labelOf}
      >
        <label id={`${id}-label`} htmlFor={id} className="font-semibold">
          Only for these movies
        </label>
        <Combobox.Input
          id={id}
          // while the list is open, all around it is hidden from readers, the label too
          aria-labelledby={`${id}-label`}
          placeholder="Title, genre or name"
          className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3 py-2 text-ink placeholder:text-ink-soft"
        />
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={4} className="z-40 outline-none">
            <Combobox.Popup className="max-h-[min(20rem,var(--available-height))] w-[var(--anchor-width)] overflow-y-auto rounded-md border border-line-strong bg-surface shadow-raised">
              <Combobox.Empty className="px-3 text-ink-soft not-empty:py-3">
                {found.status === "ready" && "No movie fits these words."}
              </Combobox.Empty>
              <Combobox.List className="not-empty:py-1">
                {(movie: MovieChoice) => (
                  <Combobox.Item
                    key={movie.id}
                    value={movie}
                    className="flex min-h-11 cursor-default items-center px-3 py-1.5 data-highlighted:bg-sunk"
                  >
                    {labelOf(movie)}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {error && <p className="text-danger text-sm">{error}</p>}
      <ul className="flex flex-wrap gap-2">
        {movies.map((movie) => (
          <li key={movie.id} className="flex items-center rounded-md border border-line pl-3">
            {labelOf(movie)}
            <button
              type="button"
              aria-label={`Take ${movie.title} off the list`}
              onClick={() => setMovies(movies.filter((one) => one.id !== movie.id))}
              className="inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk"
            >
              <X aria-hidden="true" className="size-4" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
