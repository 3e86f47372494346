"use server";
import { refresh, updateTag } from "next/cache";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { asForm } from "@/app/_form";
import { orBusy } from "@/app/_or-busy";
import type { FormState } from "@/app/admin/_form-state";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { archiveTheater } from "@/lib/rooms/archive-theater";
import { editTheater } from "@/lib/rooms/edit-theater";
import { getManagedTheater } from "@/lib/venues/get-managed-theater";
import { fieldErrors, rowId, theaterForm } from "../_input";
import { differencesOf, type TheaterField } from "../words";
import { EDIT_WORDS, HOUSE_WORDS } from "./words";

/** Saves the details, or tells what somebody else saved meanwhile. */
export const editTheaterAction = guarded(
  async (theaterId: number, _: FormState<TheaterField>, data: FormData): Promise<FormState<TheaterField>> => {
    const steward = await requireManager();
    const form = Object.fromEntries(asForm(data));
    const at = z
      .object({ theaterId: rowId, revision: rowId })
      .safeParse({ theaterId, revision: form.revision });
    if (!at.success) return EDIT_WORDS["not-found"];
    const sent = theaterForm.safeParse(form);
    if (!sent.success) return { errors: fieldErrors(sent.error) };
    const now = await currentTime();
    const answer = await orBusy(() =>
      editTheater(database(), { steward, ...at.data, details: sent.data, now }),
    );
    if (answer.ok) {
      updateTag("theaters");
      refresh();
      return { savedAt: now };
    }
    if (answer.code !== "stale") return EDIT_WORDS[answer.code];
    const theirs = await getManagedTheater(database(), { steward, theaterId: at.data.theaterId });
    if (!theirs) return EDIT_WORDS["not-found"];
    return { conflict: { revision: theirs.revision, differences: differencesOf(theirs, sent.data) } };
  },
);

/** Takes the theater off the site or puts it back; answers words when it cannot. */
export const archiveTheaterAction = guarded(
  async (theaterId: number, isArchived: boolean): Promise<string | null> => {
    const steward = await requireManager();
    const sent = z.object({ theaterId: rowId, isArchived: z.boolean() }).safeParse({ theaterId, isArchived });
    if (!sent.success) return HOUSE_WORDS["not-found"];
    const answer = await orBusy(async () =>
      archiveTheater(database(), { steward, ...sent.data, now: await currentTime() }),
    );
    if (!answer.ok) return HOUSE_WORDS[answer.code];
    updateTag("theaters");
    refresh();
    return null;
  },
);
