"use client";
import { Search } from "lucide-react";
import { useRef, useTransition } from "react";
import { whenReachable } from "@/app/_actions/reachable";
import { useRouter } from "@/components/navigation";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { useKeptFocus } from "./use-kept-focus";
import { useResultKeys } from "./use-result-keys";

const PAUSE_MS = 250;

/** A plain form that works by itself; with scripts it searches as soon as the typing pauses, and arrows lead on. */
export function MovieSearch({ text, genre }: { text: string; genre: string | null }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLInputElement>(null);
  const [pending, startTransition] = useTransition();
  useResultKeys(box);
  useKeptFocus(box);

  function searchSoon(form: HTMLFormElement) {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const asked = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value) asked.set(name, String(value));
      whenReachable(() => startTransition(() => router.replace(`/movies?${asked}`, { scroll: false })));
    }, PAUSE_MS);
  }

  return (
    <search className="block sm:max-w-md" aria-busy={pending}>
      <form action={localPath("/movies")} onChange={(event) => searchSoon(event.currentTarget)}>
        {genre && <input type="hidden" name="genre" value={genre} />}
        <label htmlFor="movie-search" className="sr-only">
          {t("browse.search.label")}
        </label>
        <div className="relative">
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 start-3 size-5 -translate-y-1/2 text-ink-soft"
            strokeWidth={1.75}
          />
          <input
            ref={box}
            id="movie-search"
            aria-describedby="movie-search-keys"
            type="search"
            dir="auto"
            name="q"
            defaultValue={text}
            maxLength={100}
            autoComplete="off"
            placeholder={t("browse.search.placeholder")}
            className="min-h-12 w-full rounded-md border border-line-strong bg-surface pe-3 ps-11 placeholder:text-ink-soft"
          />
        </div>
        <p id="movie-search-keys" className="sr-only">
          {t("browse.search.keys")}
        </p>
      </form>
    </search>
  );
}
