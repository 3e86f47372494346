"use server";
import { updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import type { FormState } from "@/app/admin/_form-state";
import { BUSY_WORDS, GONE_WORDS } from "@/app/admin/theaters/words";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { addScreen } from "@/lib/rooms/add-screen";
import { SCREEN_NAME_WORDS, SCREEN_TAKEN_WORDS } from "../../words";

const REFUSALS: Record<"not-found" | "name-taken" | "invalid-input" | "busy", FormState<"name">> = {
  "not-found": { refusal: GONE_WORDS },
  "name-taken": { errors: { name: SCREEN_TAKEN_WORDS } },
  "invalid-input": { errors: { name: SCREEN_NAME_WORDS } },
  busy: { refusal: BUSY_WORDS },
};

/** Adds the screen and goes on to drawing its seats. */
export const addScreenAction = guarded(
  async (theaterId: number, _: FormState<"name">, data: FormData): Promise<FormState<"name">> => {
    const staff = await requireManager();
    const name = textIn(asForm(data), "name");
    const answer = await orBusy(async () =>
      addScreen(database(), { theaterId, name, staff, now: await currentTime() }),
    );
    if (!answer.ok) return REFUSALS[answer.code];
    updateTag("theaters");
    redirect(`/admin/screens/${answer.value.screenId}/layout`);
  },
);
