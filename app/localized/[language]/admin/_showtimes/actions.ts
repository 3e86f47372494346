"use server";
import { refresh, updateTag } from "next/cache";
import type { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { sentTo } from "@/app/_sent";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { rowId } from "@/lib/input/ids";
import { orBusy } from "@/lib/or-busy";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { publishShowtimes, withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { removeShowtime } from "@/lib/programme/remove-showtime";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { fail } from "@/lib/result";
import { getDefaultCard } from "@/lib/scheduling/get-default-card";
import { getDefaultPresentation } from "@/lib/scheduling/get-default-presentation";
import { clashWords, editRefusal, PUBLISH_WORDS, planWords, REMOVE_WORDS } from "./words";

type Answer<Value> = ({ ok: true } & Value) | { ok: false; words: string; code: string };
const no = (words: string, code = "refused") => ({ ok: false, words, code }) as const;

type Start = z.input<typeof scheduleShowtime.input>["start"];
type Moved = { showtimeId: number; revision: number; screenId: number; start: Start };

/** Moves a showtime that nobody has a seat of. */
export const moveAction = guarded(
  async (
    sent: Moved,
  ): Promise<Answer<{ revision: number; before: { screenId?: number; startsAt?: number } }>> => {
    const staff = await requireManager();
    const { showtimeId, revision, screenId, start } = { ...sent };
    const answer = await orBusy(async () =>
      editShowtime(database(), {
        ...{ showtimeId, revision, change: { screenId, start } },
        ...{ staff, now: await currentTime() },
      }),
    );
    if (!answer.ok && answer.code === "invalid-input") return no(t("showtimes.refusal.chooseSpot"));
    if (!answer.ok)
      return no(answer.code === "busy" ? t("showtimes.refusal.busy") : editRefusal(answer), answer.code);
    updateTag("showtimes");
    refresh();
    const { screenId: on, startsAt } = answer.value.before;
    const before = { ...(on ? { screenId: on } : {}), ...(startsAt ? { startsAt } : {}) };
    return { ok: true, revision: answer.value.revision, before };
  },
);

type Placed = { theaterId: number; movieId: number; screenId: number; start: Start };

/** Puts a movie on a screen as a draft, shown as it was last time and sold by the screen's default card. */
export const placeAction = guarded(async (sent: Placed): Promise<Answer<{ showtimeId: number }>> => {
  const staff = await requireManager();
  const { theaterId, movieId, screenId, start } = { ...sent };
  if (![theaterId, movieId, screenId].every((id) => rowId.safeParse(id).success))
    return no(t("showtimes.refusal.chooseSpot"));
  const answer = await orBusy(async () => {
    const defaults = await getDefaultPresentation(database(), movieId, theaterId);
    const priceCardId = await getDefaultCard(database(), { theaterId, screenId });
    if (priceCardId === null) return fail("no-card");
    const wish = { movieId, screenId, start, ...defaults, priceCardId, state: "draft" as const };
    return scheduleShowtime(database(), { ...wish, staff, now: await currentTime() });
  });
  if (!answer.ok) {
    if (answer.code === "busy") return no(t("showtimes.refusal.busy"));
    if (answer.code === "invalid-input") return no(t("showtimes.refusal.chooseSpot"));
    if (answer.code === "no-card") return no(t("showtimes.refusal.noCard"));
    const { clash, timeZone, code } = answer;
    return no(clash ? clashWords(clash, timeZone) : planWords(code), code);
  }
  refresh();
  return { ok: true, showtimeId: answer.value.showtimeId };
});

type Removed = z.input<typeof scheduleShowtime.input>;

export const removeAction = guarded(
  async (sent: z.input<typeof removeShowtime.input>): Promise<Answer<{ removed: Removed }>> => {
    const staff = await requireManager();
    const answer = await orBusy(async () =>
      removeShowtime(database(), { ...sentTo(removeShowtime, sent), staff, now: await currentTime() }),
    );
    if (!answer.ok)
      return no(answer.code === "busy" ? t("showtimes.refusal.busy") : t(REMOVE_WORDS[answer.code]));
    updateTag("showtimes");
    refresh();
    const { startsAt, state, ...was } = answer.value;
    const { movieId, screenId, priceCardId, format, language, subtitles, accessibility } = was;
    const parts = { movieId, screenId, priceCardId, format, language, subtitles, accessibility };
    const wasOn = state === "on-sale" ? "on-sale" : "draft";
    return { ok: true, removed: { ...parts, start: { startsAt }, state: wasOn } };
  },
);

/** Makes what was removed once more, as it was. */
export const restoreAction = guarded(async (sent: Removed): Promise<Answer<object>> => {
  const staff = await requireManager();
  const answer = await orBusy(async () =>
    scheduleShowtime(database(), { ...sentTo(scheduleShowtime, sent), staff, now: await currentTime() }),
  );
  if (!answer.ok) {
    if (answer.code === "busy") return no(t("showtimes.refusal.busy"));
    if (answer.code === "invalid-input") return no(t("showtimes.refusal.notFound"));
    const { clash, timeZone, code } = answer;
    return no(clash ? clashWords(clash, timeZone) : planWords(code), code);
  }
  updateTag("showtimes");
  refresh();
  return { ok: true };
});

/** Puts drafts on sale, or takes what nobody wants yet off it again. */
export const publishAction = guarded(
  async (sent: z.input<typeof publishShowtimes.input> & { isOn: boolean }): Promise<Answer<object>> => {
    const staff = await requireManager();
    const { showtimeIds, isOn } = { ...sent };
    const act = isOn ? publishShowtimes : withdrawShowtimes;
    const answer = await orBusy(async () =>
      act(database(), { showtimeIds, staff, now: await currentTime() }),
    );
    if (!answer.ok)
      return no(answer.code === "busy" ? t("showtimes.refusal.busy") : t(PUBLISH_WORDS[answer.code]));
    updateTag("showtimes");
    refresh();
    return { ok: true };
  },
);
