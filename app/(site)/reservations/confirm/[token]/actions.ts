"use server";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { PAY_WORDS } from "@/app/(site)/_components/pay-words";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { confirmReservation } from "@/lib/ordering/reservations/confirm-reservation";

/** Reserves what the link is for, and goes there; else why not, in words. Who has the link has read the mail. */
export const confirmAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const now = await currentTime();
  const confirmed = await orBusy(() => confirmReservation(database(), { token: textOf(data, "token"), now }));
  if (!confirmed.ok) return PAY_WORDS[confirmed.code];
  redirect(`/reservations/${confirmed.value.linkToken}`);
});
