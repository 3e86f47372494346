"use server";
import { notFound, RedirectType } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { decideAtTestBank } from "@/lib/ordering/decide-at-test-bank";
import { redirect } from "@/lib/redirect";

/** Approves or declines the caller's own test payment, and leads back to it. */
export const decideAction = guarded(async (data: FormData): Promise<never> => {
  const form = asForm(data);
  const paymentId = textIn(form, "paymentId");
  const decision = textIn(form, "decision");
  const holder = await getHolder();
  if (!holder || (decision !== "pay" && decision !== "decline")) notFound();
  // whose it is not is shown there that there is nothing
  const own = { paymentId, holder, now: await currentTime() };
  const decided = await decideAtTestBank(database(), { ...own, isPaid: decision === "pay" });
  if (!decided.ok && decided.code === "invalid-input") notFound();
  redirect(`/checkout/payment/${paymentId}`, RedirectType.replace);
});
