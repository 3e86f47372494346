"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn } from "@/app/_form";
import { sentTo } from "@/app/_sent";
import { momentOf } from "@/app/localized/[language]/admin/_bookings/moment-of";
import type { Difference, FormState } from "@/app/localized/[language]/admin/_form-state";
import { showtimeIn } from "@/app/localized/[language]/admin/_showtimes/input";
import {
  EDIT_WORDS,
  fieldWords,
  planRefusal,
  type ShowtimeField,
} from "@/app/localized/[language]/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { releaseHeldNow } from "@/lib/holding/held-now";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type EditShowtimeCode, editShowtime } from "@/lib/programme/edit-showtime";
import { getShowtimeForStaff } from "@/lib/programme/get-showtime-for-staff";
import { type Change, planChange } from "@/lib/programme/plan-change";
import type { Slot } from "@/lib/scheduling/plan";
import { accessibilityWords } from "@/lib/words/accessibility";
import { FIELD_NAMES, isNamed } from "./_field-names";

export const editAction = guarded(
  async (id: number, _: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const change = form.has("movieId") ? showtimeIn(form) : { priceCardId: numberIn(form, "priceCardId") };
    const now = await currentTime();
    const input = { showtimeId: id, change, revision: numberIn(form, "revision"), staff, now };
    const answer = await orBusy(() => editShowtime(database(), input));
    if (!answer.ok) {
      if (answer.code === "busy") return { refusal: t("showtimes.refusal.busy") };
      if (answer.code === "stale")
        return findConflict(staff, id, editShowtime.input.shape.change.parse(change), now);
      if (answer.code === "invalid-input") {
        const errors = fieldErrors(answer, fieldWords());
        return Object.keys(errors).length > 0 ? { errors } : { refusal: t("showtimes.refusal.notFound") };
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
  if (!answer.ok)
    return {
      ok: false,
      words: answer.code === "busy" ? t("showtimes.refusal.busy") : t("showtimes.refusal.notFound"),
    };
  refresh();
  return { ok: true };
});

type Refused = { code: EditShowtimeCode; clash: Slot | null; timeZone: string };

function refuse({ code, clash, timeZone }: Refused): FormState<ShowtimeField> {
  const isWhole = (it: EditShowtimeCode): it is keyof typeof EDIT_WORDS => it in EDIT_WORDS;
  return isWhole(code)
    ? { refusal: t(EDIT_WORDS[code]) }
    : { errors: planRefusal({ code, clash, timeZone }) };
}

/** What stands now beside what this person wrote. */
async function findConflict(
  staff: StaffMember,
  showtimeId: number,
  change: Change,
  now: number,
): Promise<FormState<ShowtimeField>> {
  const theirs = await getShowtimeForStaff(database(), { showtimeId, staff, now });
  if (!theirs) return { refusal: t("showtimes.refusal.notFound") };
  const planned = await planChange(database(), { showtimeId, change, staff, now });
  const { timeZone, showtime } = theirs;
  const after = planned.ok ? planned.value.after : {};
  const say = (field: string, value: unknown) => {
    if (field === "startsAt") return momentOf(Number(value), timeZone);
    return field === "accessibility"
      ? listFacts(accessibilityWords(String(value ?? ""))) || t("showtimes.edit.nothing")
      : String(value ?? "");
  };
  const fields = Object.keys(FIELD_NAMES).filter(isNamed);
  const differences = fields.flatMap((field): Difference[] => {
    if (!(field in after)) return [];
    const names = { theirs: t("showtimes.edit.asSavedNow"), yours: t("showtimes.edit.asChosenHere") };
    const values = { theirs: say(field, showtime[field]), yours: say(field, after[field]) };
    return [{ label: t(FIELD_NAMES[field]), ...(field.endsWith("Id") ? names : values) }];
  });
  return { conflict: { revision: showtime.revision, differences } };
}
