"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { pricelessIn } from "@/app/localized/[language]/admin/_showtimes/input";
import {
  EDIT_WORDS,
  fieldWords,
  planRefusal,
  type ShowtimeField,
} from "@/app/localized/[language]/admin/_showtimes/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listFacts } from "@/lib/i18n/list-words";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type ChangeSoldCode, changeSoldShowtime } from "@/lib/programme/change-sold-showtime";
import { redirect } from "@/lib/redirect";
import type { PlanCode } from "@/lib/scheduling/plan";

const CHANGE_WORDS = {
  "not-found": EDIT_WORDS["not-found"],
  cancelled: EDIT_WORDS.cancelled,
  begun: EDIT_WORDS.begun,
  stale: EDIT_WORDS.stale,
  "sold-meanwhile": "showtimes.refusal.soldMeanwhile",
} satisfies Record<Exclude<ChangeSoldCode, PlanCode | "seats-missing">, FixedKey>;

/** Changes what was sold, tells who bought it, and goes back to the showtime. */
export const changeAction = guarded(
  async (id: number, _: FormState<ShowtimeField>, data: FormData): Promise<FormState<ShowtimeField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const change = { showtimeId: id, revision: numberIn(form, "revision"), change: pricelessIn(form) };
    const answer = await orBusy(async () =>
      changeSoldShowtime(database(), { ...change, staff, now: await currentTime() }),
    );
    if (!answer.ok && answer.code === "invalid-input") {
      const errors = fieldErrors(answer, fieldWords());
      return Object.keys(errors).length > 0 ? { errors } : { refusal: t("showtimes.refusal.notFound") };
    }
    if (!answer.ok) {
      if (answer.code === "busy") return { refusal: t("showtimes.refusal.busy") };
      if (answer.code === "seats-missing") return { errors: { screenId: missingWords(answer.missing) } };
      const { code, clash, timeZone } = answer;
      return code in CHANGE_WORDS
        ? { refusal: t(CHANGE_WORDS[code as keyof typeof CHANGE_WORDS]) }
        : { errors: planRefusal({ code: code as PlanCode, clash, timeZone }) };
    }
    updateTag("showtimes");
    redirect(`/admin/showtimes/${id}`);
  },
);

const MOST_TOLD = 12;

function missingWords(missing: readonly string[]): string {
  const seats = listFacts(missing.slice(0, MOST_TOLD));
  return missing.length > MOST_TOLD
    ? t("showtimes.refusal.manySeatsMissing", { seats })
    : t("showtimes.refusal.seatsMissing", { seats });
}
