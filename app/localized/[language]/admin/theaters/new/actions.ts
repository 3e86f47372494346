"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireAdmin } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { openTheater } from "@/lib/rooms/open-theater";
import { newTheaterIn } from "../_input";
import { fieldWords, type TheaterField } from "../words";

const REFUSALS: Record<"not-found" | "slug-taken" | "busy", () => FormState<TheaterField>> = {
  "not-found": () => ({ refusal: t("theaters.refused.gone") }),
  "slug-taken": () => ({ errors: { slug: t("theaters.wrong.slugTaken") } }),
  busy: () => ({ refusal: t("theaters.refused.busy") }),
};

/** Opens the theater and goes on to its first screen. */
export const openTheaterAction = guarded(
  async (_: FormState<TheaterField>, data: FormData): Promise<FormState<TheaterField>> => {
    const staff = await requireAdmin();
    const answer = await orBusy(async () =>
      openTheater(database(), { staff, basics: newTheaterIn(asForm(data)), now: await currentTime() }),
    );
    if (!answer.ok && answer.code === "invalid-input") return { errors: fieldErrors(answer, fieldWords()) };
    if (!answer.ok) return REFUSALS[answer.code]();
    updateTag("theaters");
    redirect(`/admin/theaters/${answer.value.theaterId}/screens/new`);
  },
);
