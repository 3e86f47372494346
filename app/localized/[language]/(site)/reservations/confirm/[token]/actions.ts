"use server";
import { guarded } from "@/app/_actions/guarded";
import { textOf } from "@/app/_sign-in/form-input";
import { type PayCode, payWords } from "@/app/localized/[language]/(site)/_components/pay-words";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { confirmReservation } from "@/lib/ordering/reservations/confirm-reservation";
import { redirect } from "@/lib/redirect";

/** What stands in a link cannot be chosen otherwise: a new one can. */
const OUTDATED = {
  "seats-changed": "reservations.outdated.seats",
  "unknown-ticket-type": "reservations.outdated.ticketType",
  "price-changed": "reservations.outdated.price",
} satisfies Partial<Record<PayCode, FixedKey>>;

const isOutdated = (code: PayCode): code is keyof typeof OUTDATED => Object.hasOwn(OUTDATED, code);

/** Reserves what the link is for, and goes there; else why not, in words. Who has the link has read the mail. */
export const confirmAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const now = await currentTime();
  const confirmed = await orBusy(() => confirmReservation(database(), { token: textOf(data, "token"), now }));
  if (!confirmed.ok) {
    const { code } = confirmed;
    return isOutdated(code) ? t(OUTDATED[code]) : payWords(code);
  }
  redirect(`/reservations/${confirmed.value.linkToken}`);
});
