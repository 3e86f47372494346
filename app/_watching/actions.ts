"use server";
import { guarded } from "@/app/_actions/guarded";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { unwatchMovie } from "@/lib/watching/unwatch-movie";
import { watchMovie } from "@/lib/watching/watch-movie";
import { WATCH_WORDS } from "./words";

/** Words when it could not be done, or is not all that was meant; null when it is. */
export const watchAction = guarded(async (movieId: number, wantsLetter: boolean): Promise<string | null> => {
  const { id: userId } = await requireUser();
  const now = await currentTime();
  const marked = await orBusy(() => watchMovie(database(), { userId, movieId, wantsLetter, now }));
  if (!marked.ok) return t(WATCH_WORDS[marked.code]);
  return wantsLetter && !marked.value.willTell ? t(WATCH_WORDS["on-sale"]) : null;
});

export const unwatchAction = guarded(async (movieId: number): Promise<string | null> => {
  const { id: userId } = await requireUser();
  const taken = await orBusy(() => unwatchMovie(database(), { userId, movieId }));
  return taken.ok ? null : t(WATCH_WORDS[taken.code]);
});
