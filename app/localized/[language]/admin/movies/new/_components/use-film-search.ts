import { useRef, useState } from "react";
import { callAction } from "@/app/_actions/call-action";
import type { FoundFilm } from "@/lib/catalogue/tmdb/find-films";
import { findFilmsAction } from "../film-actions";

/** A person who types is waited for: each question goes to another company. */
const PAUSE_MS = 300;

type Found = { films: FoundFilm[]; isSearching: boolean; words: string | null };
const NOTHING: Found = { films: [], isSearching: false, words: null };

/** Asks TMDB what fits, after a pause in typing; an answer that is overtaken is dropped. */
export function useFilmSearch() {
  const [found, setFound] = useState<Found>(NOTHING);
  const newest = useRef(0);

  async function search(text: string): Promise<void> {
    const turn = ++newest.current;
    const isOver = () => turn !== newest.current;
    if (text.trim().length < 2) return setFound(NOTHING);
    setFound(({ films }) => ({ films, isSearching: true, words: null }));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (isOver()) return;
    const answer = await callAction(() => findFilmsAction(text));
    if (isOver()) return;
    setFound(
      answer.ok
        ? { films: answer.value, isSearching: false, words: null }
        : { films: [], isSearching: false, words: answer.words },
    );
  }

  return { ...found, search };
}
