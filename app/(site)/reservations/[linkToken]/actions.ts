"use server";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import {
  type ReleaseReservationCode,
  releaseReservation,
} from "@/lib/ordering/reservations/release-reservation";

const WORDS: Record<ReleaseReservationCode | "invalid-input" | "busy", string> = {
  "not-found": "We know no reservation by this link.",
  "invalid-input": "We know no reservation by this link.",
  "not-standing":
    "This reservation does not stand any more. Please load the page again to see what became of it.",
  busy: "We cannot do this just now and nothing was given up. Please try again in a moment.",
};

/** Gives reserved seats up and shows that; answers words when it cannot. */
export const releaseAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const linkToken = textIn(asForm(data), "linkToken");
  const { user } = await getViewer();
  const now = await currentTime();
  const released = await orBusy(() =>
    releaseReservation(database(), { linkToken, userId: user?.id ?? null, now }),
  );
  if (!released.ok) return WORDS[released.code];
  redirect(`/reservations/${linkToken}`);
});
