"use server";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { BUYER_WORDS } from "@/app/localized/[language]/(site)/tickets/_transfer-words";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { offerTicket } from "@/lib/bookings/transfers/offer-ticket";
import { takeBackTicket } from "@/lib/bookings/transfers/take-back-ticket";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { redirect } from "@/lib/redirect";

async function read(data: FormData) {
  const sent = asForm(data);
  const { user } = await getViewer();
  const which = { linkToken: textIn(sent, "linkToken"), ticketId: textIn(sent, "ticketId") };
  return { ...which, userId: user?.id ?? null, now: await currentTime() };
}

const pageOf = (linkToken: string) => `/tickets/${encodeURIComponent(linkToken)}/pass-on`;

/** Makes a link for a friend and shows it; answers words when it cannot. */
export const offerAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const offered = await orBusy(async () => offerTicket(database(), await read(data)));
  if (!offered.ok) return t(BUYER_WORDS[offered.code]);
  redirect(pageOf(textIn(asForm(data), "linkToken")));
});

/** Ends the offer. */
export const takeBackAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const taken = await orBusy(async () => takeBackTicket(database(), await read(data)));
  if (!taken.ok) return t(BUYER_WORDS[taken.code]);
  redirect(pageOf(textIn(asForm(data), "linkToken")));
});
