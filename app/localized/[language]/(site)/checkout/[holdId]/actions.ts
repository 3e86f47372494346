"use server";
import { headers } from "next/headers";
import { RedirectType } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { numberIn, textIn } from "@/app/_form";
import { settleAfter } from "@/app/_settle-after";
import { wayIn } from "@/app/localized/[language]/(site)/_components/way-in";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { say } from "@/lib/log";
import { orBusy } from "@/lib/or-busy";
import { beginPayment } from "@/lib/ordering/begin-payment";
import { guardMailbox } from "@/lib/ordering/guard-mailbox";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { askToReserve } from "@/lib/ordering/reservations/ask-to-reserve";
import { reserveSeats } from "@/lib/ordering/reservations/reserve-seats";
import { startPayment } from "@/lib/ordering/start-payment";
import { COUNTER, RESERVE_WAY } from "@/lib/payments/counter";
import { redirect } from "@/lib/redirect";
import type { PayState } from "./_components/pay-state";

/** Starts the payment of a hold and goes on to where its answer is awaited. */
export const payAction = guarded(async (_: PayState, data: FormData): Promise<PayState> => {
  // an action is a public address: anything may be posted to it
  if (!(data instanceof FormData)) return { code: "invalid-input" };
  const { user } = await getViewer();
  const asked = payingIn(data, user?.email ?? textIn(data, "email"));
  const isReserving = textIn(data, "way") === RESERVE_WAY;
  const way = isReserving ? { provider: COUNTER, method: "reserve" } : wayIn(data);
  if (!way) return { code: "invalid-input" };
  const started = await orBusy(async () => {
    const [holder, now] = [await requireVisitor(), await currentTime()];
    if (way.provider === COUNTER) {
      const address = clientAddress(await headers());
      const reserve = async () =>
        user
          ? reserveSeats(database(), { ...asked, holder, now })
          : askToReserve(database(), { ...asked, holder, address, now });
      return asked.code ? guardGuesses(database(), { address, now }, reserve) : reserve();
    }
    const start = () =>
      startPayment(database(), {
        ...asked,
        holder,
        ...way,
        now,
      });
    const startOnce = () =>
      user ? start() : guardMailbox(database(), { email: asked.contact.email, now }, start);
    if (!asked.code && !("voucher" in asked)) return startOnce();
    return guardGuesses(database(), { address: clientAddress(await headers()), now }, startOnce);
  });
  if (!started.ok && started.code === "invalid-input") {
    const wrong = fieldErrors(started, CONTACT_FIELDS);
    const invalid = { name: "name" in wrong, email: "email" in wrong };
    return { invalid, code: invalid.name || invalid.email ? null : started.code };
  }
  if (!started.ok) return { code: started.code, fix: "fix" in started ? started.fix : null };
  if ("sentTo" in started.value) return { code: null, sentTo: started.value.sentTo };
  if ("linkToken" in started.value)
    redirect(`/reservations/${started.value.linkToken}`, RedirectType.replace);
  settleAfter();
  const { paymentId } = started.value;
  const next = await beginPayment(database(), { paymentId, now: await currentTime() }).catch(
    (error: unknown) => {
      // the page that waits asks again
      say(
        `The provider of payment ${paymentId} did not answer: ${error instanceof Error ? error.message : error}`,
      );
      return null;
    },
  );
  // in place of the form, so that the browser's back button does not lead to a form that is done with
  redirect(next?.kind === "redirect" ? next.url : `/checkout/payment/${paymentId}`, RedirectType.replace);
});

const SEAT_FIELD = "seat:";
const CONTACT_FIELDS = { name: "", email: "" };

const payingIn = (form: FormData, email: string) => ({
  holdId: textIn(form, "holdId"),
  contact: { name: textIn(form, "name"), email },
  choices: [...form].flatMap(([field, value]) =>
    field.startsWith(SEAT_FIELD)
      ? [{ seatId: Number(field.slice(SEAT_FIELD.length)), ticketTypeId: Number(value) }]
      : [],
  ),
  code: textIn(form, "code"),
  ...(textIn(form, "voucher") !== "" && {
    voucher: textIn(form, "voucher"),
    expectedVoucherMinor: numberIn(form, "expectedVoucherMinor"),
  }),
  expectedTotalMinor: numberIn(form, "expectedTotalMinor"),
  expectedCurrency: textIn(form, "expectedCurrency"),
});
