"use server";
import { updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";
import { addScreen } from "@/lib/rooms/add-screen";

const REFUSALS: Record<"not-found" | "name-taken" | "invalid-input" | "busy", () => FormState<"name">> = {
  "not-found": () => ({ refusal: t("theaters.refused.gone") }),
  "name-taken": () => ({ errors: { name: t("theaters.wrong.screenTaken") } }),
  "invalid-input": () => ({ errors: { name: t("theaters.wrong.screenName") } }),
  busy: () => ({ refusal: t("theaters.refused.busy") }),
};

/** Adds the screen and goes on to drawing its seats. */
export const addScreenAction = guarded(
  async (theaterId: number, _: FormState<"name">, data: FormData): Promise<FormState<"name">> => {
    const staff = await requireManager();
    const name = textIn(asForm(data), "name");
    const answer = await orBusy(async () =>
      addScreen(database(), { theaterId, name, staff, now: await currentTime() }),
    );
    if (!answer.ok) return REFUSALS[answer.code]();
    updateTag("theaters");
    redirect(`/admin/screens/${answer.value.screenId}/layout`);
  },
);
