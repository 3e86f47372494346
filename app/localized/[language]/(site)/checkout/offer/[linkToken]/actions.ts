"use server";
import { refresh } from "next/cache";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type FixedKey, t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { type AcceptOfferCode, acceptOffer } from "@/lib/ordering/offers/accept-offer";
import { type RefuseOfferCode, refuseOffer } from "@/lib/ordering/offers/refuse-offer";
import { settleOffer } from "@/lib/ordering/offers/settle-offer";
import { redirect } from "@/lib/redirect";

const WORDS = {
  "not-found": "checkout.offer.unknown",
  "invalid-input": "checkout.offer.unknown",
  "offer-over": "checkout.offer.over",
  busy: "checkout.offer.busy",
} satisfies Record<AcceptOfferCode | RefuseOfferCode | "invalid-input" | "busy", FixedKey>;

/** Takes the seats that are offered and goes to the tickets, or refuses them and shows that; answers words when it cannot. */
export const answerAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const form = asForm(data);
  const linkToken = textIn(form, "linkToken");
  const { user } = await getViewer();
  const now = await currentTime();
  if (textIn(form, "answer") === "accept") {
    const accepted = await orBusy(() => acceptOffer(database(), { linkToken, now }));
    if (!accepted.ok) return t(WORDS[accepted.code]);
    redirect(`/tickets/${accepted.value.linkToken}`);
  }
  const refused = await orBusy(() => refuseOffer(database(), { linkToken, userId: user?.id ?? null, now }));
  if (!refused.ok) return t(WORDS[refused.code]);
  redirect(`/checkout/offer/${linkToken}`);
});

/** The time is over, or something interrupted what comes then: what was paid goes back. */
export const settleOfferAction = guarded(async (linkToken: string): Promise<boolean> => {
  const now = await currentTime();
  const settled = await orBusy(() => settleOffer(database(), { linkToken, now }));
  refresh();
  return settled.ok;
});
