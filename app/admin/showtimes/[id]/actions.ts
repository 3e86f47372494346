"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import type { Difference, FormState } from "@/app/admin/_form-state";
import { showtimeIn } from "@/app/admin/_showtimes/input";
import {
  BUSY_WORDS,
  EDIT_WORDS,
  FIELD_WORDS,
  NOT_FOUND_WORDS,
  planRefusal,
  type ShowtimeField,
} from "@/app/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { releaseHeldNow } from "@/lib/holding/held-now";
import { orBusy } from "@/lib/or-busy";
import { type EditShowtimeCode, editShowtime } from "@/lib/programme/edit-showtime";
import { getShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { type Change, planChange } from "@/lib/programme/plan-change";
import type { Slot } from "@/lib/scheduling/plan";
import { accessibilityWords } from "@/lib/words/accessibility";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

export const editAction = guarded(
  async (id: number, _: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const change = form.has("movieId") ? showtimeIn(form) : { priceCardId: numberIn(form, "priceCardId") };
    const now = await currentTime();
    const input = { showtimeId: id, change, revision: numberIn(form, "revision"), staff, now };
    const answer = await orBusy(() => editShowtime(database(), input));
    if (!answer.ok) {
      if (answer.code === "busy") return { refusal: BUSY_WORDS };
      if (answer.code === "stale")
        return findConflict(staff, id, editShowtime.input.shape.change.parse(change), now);
      if (answer.code === "invalid-input") {
        const errors = fieldErrors(answer, FIELD_WORDS);
        return Object.keys(errors).length > 0 ? { errors } : { refusal: NOT_FOUND_WORDS };
      }
      return refuse(answer);
    }
    updateTag("showtimes");
    refresh();
    return { savedAt: now };
  },
);

export type ReleaseAnswer = { ok: true } | { ok: false; words: string };

/** Frees the seats that customers hold and do not pay for. */
export const releaseHeldAction = guarded(async (sent: { showtimeId: number }): Promise<ReleaseAnswer> => {
  const staff = await requireManager();
  const now = await currentTime();
  const answer = await orBusy(() =>
    releaseHeldNow(database(), { ...sentTo(releaseHeldNow, sent), staff, now }),
  );
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
  staff: StaffMember,
  showtimeId: number,
  change: Change,
  now: number,
): Promise<FormState<ShowtimeField>> {
  const theirs = await getShowtimeForStaff(database(), { showtimeId, staff, now });
  if (!theirs) return { refusal: NOT_FOUND_WORDS };
  const planned = await planChange(database(), { showtimeId, change, staff, now });
  const { timeZone, showtime } = theirs;
  const after = planned.ok ? planned.value.after : {};
  const say = (field: string, value: unknown) => {
    if (field === "startsAt")
      return `${formatShortDay(Number(value), timeZone)}, ${formatTime(Number(value), timeZone)}`;
    return field === "accessibility"
      ? accessibilityWords(String(value ?? "")).join(", ") || "none"
      : String(value ?? "");
  };
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
  ["accessibility", "Accessible by"],
  ["priceCardId", "Price card"],
] as const;
