"use server";
import { refresh, updateTag } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn } from "@/app/_form";
import type { FormState } from "@/app/localized/[language]/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { archiveTheater } from "@/lib/rooms/archive-theater";
import { editTheater } from "@/lib/rooms/edit-theater";
import { getTheaterForStaff } from "@/lib/venues/get-theater-for-staff";
import { differencesOf } from "../_differences";
import { FIELD_OF, theaterIn } from "../_input";
import { fieldWords, type TheaterField } from "../words";
import { EDIT_WORDS, HOUSE_WORDS } from "./words";

/** Saves the details, or tells what somebody else saved meanwhile. */
export const editTheaterAction = guarded(
  async (theaterId: number, _: FormState<TheaterField>, data: FormData): Promise<FormState<TheaterField>> => {
    const staff = await requireManager();
    const form = asForm(data);
    const details = theaterIn(form);
    const now = await currentTime();
    const edit = { theaterId, revision: numberIn(form, "revision"), details, staff, now };
    const answer = await orBusy(() => editTheater(database(), edit));
    if (answer.ok) {
      updateTag("theaters");
      refresh();
      return { savedAt: now };
    }
    if (answer.code === "invalid-input") {
      const errors = fieldErrors(answer, fieldWords(), FIELD_OF);
      return Object.keys(errors).length > 0 ? { errors } : EDIT_WORDS["not-found"]();
    }
    if (answer.code !== "stale") return EDIT_WORDS[answer.code]();
    const theirs = await getTheaterForStaff(database(), { staff, theaterId });
    if (!theirs) return EDIT_WORDS["not-found"]();
    return {
      conflict: {
        revision: theirs.revision,
        differences: differencesOf(theirs, editTheater.input.shape.details.parse(details)),
      },
    };
  },
);

/** Takes the theater off the site or puts it back; answers words when it cannot. */
export const archiveTheaterAction = guarded(
  async (theaterId: number, isArchived: boolean): Promise<string | null> => {
    const staff = await requireManager();
    const answer = await orBusy(async () =>
      archiveTheater(database(), { theaterId, isArchived, staff, now: await currentTime() }),
    );
    if (!answer.ok) return t(HOUSE_WORDS[answer.code]);
    updateTag("theaters");
    refresh();
    return null;
  },
);
