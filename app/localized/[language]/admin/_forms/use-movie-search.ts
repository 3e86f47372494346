import { useRef, useState } from "react";
import type { MovieChoice } from "@/lib/catalogue/movie-choice";

const PAUSE_MS = 120;

type Found = { movies: MovieChoice[]; status: "ready" | "searching" | "failed" };

/** Asks the server what fits, after a short pause in typing; an answer that is overtaken is dropped. */
export function useMovieSearch(initial: MovieChoice[]) {
  const [found, setFound] = useState<Found>({ movies: initial, status: "ready" });
  const running = useRef<AbortController>(null);

  async function search(text: string) {
    running.current?.abort();
    const aborter = new AbortController();
    running.current = aborter;
    if (text.trim() === "") return setFound({ movies: initial, status: "ready" });
    setFound(({ movies }) => ({ movies, status: "searching" }));
    try {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (aborter.signal.aborted) return;
      const answer = await fetch(`/api/admin/movies?q=${encodeURIComponent(text.slice(0, 200))}`, {
        signal: aborter.signal,
      });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const { movies } = (await answer.json()) as { movies: MovieChoice[] };
      setFound({ movies, status: "ready" });
    } catch {
      if (!aborter.signal.aborted) setFound({ movies: [], status: "failed" });
    }
  }

  return { ...found, search };
}
