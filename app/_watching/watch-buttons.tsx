"use client";
import { Bell, BellRing, Bookmark, BookmarkCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { callForWords } from "@/app/_actions/call-action";
import { useAsking } from "@/app/_actions/use-asking";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/i18n/t";
import type { Watch } from "@/lib/watching/get-watch";
import { unwatchAction, watchAction } from "./actions";

type ButtonsProps = {
  movieId: number;
  /** Nobody needs to be told any more. */
  isOnSale: boolean;
  /** What is known of it; else it is asked for once the page has come, so that the page is the same for everyone. */
  known?: Watch;
};

const PRESSED = "aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper";
const NOTHING: Watch = { isWatched: false, wantsLetter: false };

/** Marks a movie, and asks for the letter that says that it is on sale. */
export function WatchButtons({ movieId, isOnSale, known }: ButtonsProps) {
  const [watch, setWatch] = useState(known ?? NOTHING);
  const [words, setWords] = useState("");
  const { ask: send, isPending: pending } = useAsking();
  const isKnown = known !== undefined;

  useEffect(() => {
    if (isKnown) return;
    const aborter = new AbortController();
    fetch(`/api/watched/${movieId}`, { signal: aborter.signal })
      .then((answer) => answer.json() as Promise<{ watch: Watch | null }>)
      .then(({ watch }) => watch && setWatch(watch))
      .catch(() => {});
    return () => aborter.abort();
  }, [movieId, isKnown]);

  const become = (next: Watch, act: Parameters<typeof callForWords>[0], done: string) =>
    send(
      () => callForWords(act),
      (refusal) => {
        if (refusal === null) setWatch(next);
        setWords(refusal ?? done);
      },
    );
  const mark = () =>
    watch.isWatched
      ? become(NOTHING, () => unwatchAction(movieId), t("browse.watch.unmarked"))
      : become({ ...NOTHING, isWatched: true }, () => watchAction(movieId, false), t("browse.watch.marked"));
  const ask = () =>
    watch.wantsLetter
      ? become(
          { isWatched: true, wantsLetter: false },
          () => watchAction(movieId, false),
          t("browse.watch.willNotTell"),
        )
      : become(
          { isWatched: true, wantsLetter: true },
          () => watchAction(movieId, true),
          t("browse.watch.willTell"),
        );
  const [Mark, Ring] = [watch.isWatched ? BookmarkCheck : Bookmark, watch.wantsLetter ? BellRing : Bell];
  return (
    <div className="mt-6">
      <div className="flex flex-wrap gap-3">
        <Button
          variant="quiet"
          className={PRESSED}
          aria-pressed={watch.isWatched}
          pending={pending}
          onClick={mark}
        >
          <Mark aria-hidden="true" className="size-4" strokeWidth={1.75} />
          {t("browse.watch.list")}
        </Button>
        {!isOnSale && (
          <Button
            variant="quiet"
            className={PRESSED}
            aria-pressed={watch.wantsLetter}
            pending={pending}
            onClick={ask}
          >
            <Ring aria-hidden="true" className="size-4" strokeWidth={1.75} />
            {t("browse.watch.tellMe")}
          </Button>
        )}
      </div>
      <p role="status" className="mt-2 text-ink-soft text-sm">
        {words}
      </p>
    </div>
  );
}
