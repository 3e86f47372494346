"use server";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import {
  type ReleaseReservationCode,
  releaseReservation,
} from "@/lib/ordering/reservations/release-reservation";
import { redirect } from "@/lib/redirect";

const WORDS = {
  "not-found": "reservations.giveUp.unknown",
  "invalid-input": "reservations.giveUp.unknown",
  "not-standing": "reservations.giveUp.notStanding",
  busy: "reservations.giveUp.busy",
} satisfies Record<ReleaseReservationCode | "invalid-input" | "busy", FixedKey>;

/** Gives reserved seats up and shows that; answers words when it cannot. */
export const releaseAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const linkToken = textIn(asForm(data), "linkToken");
  const { user } = await getViewer();
  const now = await currentTime();
  const released = await orBusy(() =>
    releaseReservation(database(), { linkToken, userId: user?.id ?? null, now }),
  );
  if (!released.ok) return t(WORDS[released.code]);
  redirect(`/reservations/${linkToken}`);
});
