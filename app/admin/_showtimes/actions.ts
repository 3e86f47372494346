"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { orBusy } from "@/app/_or-busy";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listOf } from "@/lib/list-of";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { publishShowtimes, withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { removeShowtime } from "@/lib/programme/remove-showtime";
import { scheduleShowtime } from "@/lib/programme/schedule-showtime";
import { fail } from "@/lib/result";
import { getUsual } from "@/lib/scheduling/get-usual";
import { getUsualCard } from "@/lib/scheduling/get-usual-card";
import { presentation, rowId, wallTime } from "./input";
import {
  BUSY_WORDS,
  clashWords,
  editRefusal,
  NOT_FOUND_WORDS,
  PLAN_WORDS,
  PUBLISH_WORDS,
  REMOVE_WORDS,
} from "./words";

const instant = z.number().int().positive().max(8_000_000_000_000);
const start = z.union([
  z.object({ startsAt: instant }),
  z.object({
    localDate: z.iso.date(),
    localTime: wallTime,
    repeated: z.enum(["earlier", "later"]).exactOptional(),
  }),
]);
const revision = z.number().int();

type Answer<Value> = ({ ok: true } & Value) | { ok: false; words: string; code: string };
const no = (words: string, code = "refused") => ({ ok: false, words, code }) as const;

const move = z.object({ showtimeId: rowId, revision, screenId: rowId, start });

/** Moves a showtime that nobody has a seat of. */
export const moveAction = guarded(
  async (
    input: z.input<typeof move>,
  ): Promise<Answer<{ revision: number; before: { screenId?: number; startsAt?: number } }>> => {
    const steward = await requireManager();
    const sent = move.safeParse(input);
    if (!sent.success) return no("Choose a screen, a day and a time.");
    const { showtimeId, revision: from, ...change } = sent.data;
    const answer = await orBusy(async () =>
      editShowtime(database(), { showtimeId, revision: from, change, steward, now: await currentTime() }),
    );
    if (!answer.ok) return no(answer.code === "busy" ? BUSY_WORDS : editRefusal(answer), answer.code);
    updateTag("showtimes");
    refresh();
    const { screenId, startsAt } = answer.value.before;
    const before = { ...(screenId ? { screenId } : {}), ...(startsAt ? { startsAt } : {}) };
    return { ok: true, revision: answer.value.revision, before };
  },
);

const place = z.object({ theaterId: rowId, movieId: rowId, screenId: rowId, start });

/** Puts a movie on a screen as a draft, shown as it was last time and sold by the screen's usual card. */
export const placeAction = guarded(
  async (input: z.input<typeof place>): Promise<Answer<{ showtimeId: number }>> => {
    const steward = await requireManager();
    const sent = place.safeParse(input);
    if (!sent.success) return no("Choose a screen, a day and a time.");
    const { theaterId, ...wish } = sent.data;
    const answer = await orBusy(async () => {
      const usual = await getUsual(database(), wish.movieId, theaterId);
      const priceCardId = await getUsualCard(database(), { theaterId, screenId: wish.screenId });
      if (priceCardId === null) return fail("no-card");
      const now = await currentTime();
      return scheduleShowtime(database(), { ...wish, ...usual, priceCardId, state: "draft", steward, now });
    });
    if (!answer.ok) {
      if (answer.code === "busy") return no(BUSY_WORDS);
      if (answer.code === "no-card") return no("This theater has no price card in force yet.");
      const { clash, timeZone, code } = answer;
      return no(clash ? clashWords(clash, timeZone) : PLAN_WORDS[code].words, code);
    }
    refresh();
    return { ok: true, showtimeId: answer.value.showtimeId };
  },
);

const remove = z.object({ showtimeId: rowId, revision });

const removed = z.object({
  movieId: rowId,
  screenId: rowId,
  ...presentation,
  subtitles: z.string().max(60).nullable(),
  start: z.object({ startsAt: instant }),
  state: z.enum(["draft", "on-sale"]),
});
type Removed = z.infer<typeof removed>;

export const removeAction = guarded(
  async (input: z.input<typeof remove>): Promise<Answer<{ removed: Removed }>> => {
    const steward = await requireManager();
    const sent = remove.safeParse(input);
    if (!sent.success) return no(NOT_FOUND_WORDS);
    const answer = await orBusy(async () =>
      removeShowtime(database(), { ...sent.data, steward, now: await currentTime() }),
    );
    if (!answer.ok) return no(answer.code === "busy" ? BUSY_WORDS : REMOVE_WORDS[answer.code]);
    updateTag("showtimes");
    refresh();
    const { movieId, screenId, priceCardId, format, language, subtitles, startsAt, state } = answer.value;
    const parts = { movieId, screenId, priceCardId, format, language, subtitles };
    const wasOn = state === "on-sale" ? "on-sale" : "draft";
    return { ok: true, removed: { ...parts, start: { startsAt }, state: wasOn } };
  },
);

/** Makes what was removed once more, as it was. */
export const restoreAction = guarded(async (input: Removed): Promise<Answer<object>> => {
  const steward = await requireManager();
  const sent = removed.safeParse(input);
  if (!sent.success) return no(NOT_FOUND_WORDS);
  const answer = await orBusy(async () =>
    scheduleShowtime(database(), { ...sent.data, steward, now: await currentTime() }),
  );
  if (!answer.ok) {
    if (answer.code === "busy") return no(BUSY_WORDS);
    const { clash, timeZone, code } = answer;
    return no(clash ? clashWords(clash, timeZone) : PLAN_WORDS[code].words, code);
  }
  updateTag("showtimes");
  refresh();
  return { ok: true };
});

const publish = z.object({ showtimeIds: listOf(rowId, 1_000, 1), isOn: z.boolean() });

/** Puts drafts on sale, or takes what nobody wants yet off it again. */
export const publishAction = guarded(async (input: z.input<typeof publish>): Promise<Answer<object>> => {
  const steward = await requireManager();
  const sent = publish.safeParse(input);
  if (!sent.success) return no("Choose at least one.");
  const { showtimeIds, isOn } = sent.data;
  const act = isOn ? publishShowtimes : withdrawShowtimes;
  const answer = await orBusy(async () =>
    act(database(), { showtimeIds, steward, now: await currentTime() }),
  );
  if (!answer.ok) return no(answer.code === "busy" ? BUSY_WORDS : PUBLISH_WORDS[answer.code]);
  updateTag("showtimes");
  refresh();
  return { ok: true };
});
