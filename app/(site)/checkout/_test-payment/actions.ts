"use server";
import { notFound, RedirectType, redirect } from "next/navigation";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { urlId } from "@/app/_http/url-id";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { decideAtTestBank } from "@/lib/ordering/decide-at-test-bank";

const form = z.object({ paymentId: urlId, decision: z.enum(["pay", "decline"]) });

/** Approves or declines the caller's own test payment, and leads back to it. */
export const decideAction = guarded(async (data: FormData): Promise<never> => {
  const sent = form.safeParse(data instanceof FormData ? Object.fromEntries(data) : null);
  const holder = await getHolder();
  if (!sent.success || !holder) notFound();
  const { paymentId, decision } = sent.data;
  const own = { paymentId, holder, now: await currentTime() };
  // whose it is not is shown there that there is nothing
  await decideAtTestBank(database(), { ...own, isPaid: decision === "pay" });
  redirect(`/checkout/payment/${paymentId}`, RedirectType.replace);
});
