"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { Difference, FormState } from "@/app/admin/_form-state";
import { fieldErrors, rowId, showtimeForm } from "@/app/admin/_showtimes/input";
import {
  BUSY_WORDS,
  EDIT_WORDS,
  NOT_FOUND_WORDS,
  planRefusal,
  type ShowtimeField,
} from "@/app/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { Steward } from "@/lib/accounts/steward";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { releaseHeldNow } from "@/lib/holding/held-now";
import { type EditShowtimeCode, editShowtime } from "@/lib/programme/edit-showtime";
import { getManagedShowtime } from "@/lib/programme/get-managed-showtime";
import { type Change, planChange } from "@/lib/programme/plan-change";
import type { Slot } from "@/lib/scheduling/plan";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

const revision = z.coerce.number().int().positive();
const pricesOnly = z.object({ priceCardId: rowId });

export const editAction = guarded(
  async (id: number, _: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const steward = await requireManager();
    const fields = Object.fromEntries(asForm(data));
    const showtimeId = rowId.safeParse(id);
    const from = revision.safeParse(fields.revision);
    if (!showtimeId.success || !from.success) return { refusal: NOT_FOUND_WORDS };
    const sent = ("movieId" in fields ? showtimeForm : pricesOnly).safeParse(fields);
    if (!sent.success) return { errors: fieldErrors(sent.error) };
    const now = await currentTime();
    const input = { showtimeId: showtimeId.data, change: sent.data, revision: from.data, steward, now };
    const answer = await orBusy(() => editShowtime(database(), input));
    if (!answer.ok) {
      if (answer.code === "busy") return { refusal: BUSY_WORDS };
      if (answer.code === "stale") return findConflict(steward, showtimeId.data, sent.data, now);
      return refuse(answer);
    }
    updateTag("showtimes");
    refresh();
    return { savedAt: now };
  },
);

export type ReleaseAnswer = { ok: true } | { ok: false; words: string };

/** Frees the seats that customers hold and do not pay for. */
export const releaseHeldAction = guarded(async (input: { showtimeId: number }): Promise<ReleaseAnswer> => {
  const steward = await requireManager();
  const parsed = z.object({ showtimeId: rowId }).safeParse(input);
  if (!parsed.success) return { ok: false, words: NOT_FOUND_WORDS };
  const now = await currentTime();
  const answer = await orBusy(() => releaseHeldNow(database(), { ...parsed.data, steward, now }));
  if (!answer.ok) return { ok: false, words: answer.code === "busy" ? BUSY_WORDS : NOT_FOUND_WORDS };
  refresh();
  return { ok: true };
});

type Refused = { code: EditShowtimeCode; clash: Slot | null; timeZone: string };

function refuse({ code, clash, timeZone }: Refused): FormState<ShowtimeField> {
  const isWhole = (it: EditShowtimeCode): it is keyof typeof EDIT_WORDS => it in EDIT_WORDS;
  return isWhole(code) ? { refusal: EDIT_WORDS[code] } : { errors: planRefusal({ code, clash, timeZone }) };
}

/** What stands now beside what this person wrote. */
async function findConflict(
  steward: Steward,
  showtimeId: number,
  change: Change,
  now: number,
): Promise<FormState<ShowtimeField>> {
  const theirs = await getManagedShowtime(database(), { showtimeId, steward, now });
  if (!theirs) return { refusal: NOT_FOUND_WORDS };
  const planned = await planChange(database(), { showtimeId, change, steward, now });
  const { timeZone, showtime } = theirs;
  const after = planned.ok ? planned.value.after : {};
  const say = (field: string, value: unknown) =>
    field === "startsAt"
      ? `${formatShortDay(Number(value), timeZone)}, ${formatTime(Number(value), timeZone)}`
      : String(value ?? "");
  const differences = LABELS.flatMap(([field, label]): Difference[] => {
    if (!(field in after)) return [];
    const isNamed = field.endsWith("Id");
    const names = { theirs: "as saved now", yours: "as chosen here" };
    return [
      {
        label,
        ...(isNamed ? names : { theirs: say(field, showtime[field]), yours: say(field, after[field]) }),
      },
    ];
  });
  return { conflict: { revision: showtime.revision, differences } };
}

const LABELS = [
  ["movieId", "Movie"],
  ["screenId", "Screen"],
  ["startsAt", "Start"],
  ["format", "Format"],
  ["language", "Language"],
  ["subtitles", "Subtitles"],
  ["priceCardId", "Price card"],
] as const;
