"use server";
import { headers } from "next/headers";
import { RedirectType, redirect } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { urlId } from "@/app/_http/url-id";
import { orBusy } from "@/app/_or-busy";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { personName } from "@/lib/input/person-name";
import { listOf } from "@/lib/list-of";
import { say } from "@/lib/log";
import { beginPayment } from "@/lib/ordering/begin-payment";
import { guardMailbox } from "@/lib/ordering/guard-mailbox";
import { guardGuesses } from "@/lib/ordering/quote-code";
import { settleLeftOver } from "@/lib/ordering/settle-left-over";
import { startPayment } from "@/lib/ordering/start-payment";
import { onlineProvider } from "@/lib/payments/providers";
import type { PayState } from "./_components/pay-state";

const rowId = z.coerce.number().int().positive();
const form = z.object({
  holdId: urlId,
  expectedTotalMinor: z.coerce.number().int().nonnegative(),
  expectedCurrency: z.string().length(3),
  name: personName,
  email: emailAddress,
  method: z.string().max(40).optional(),
  code: z.string().max(60).default(""),
  choices: listOf(z.object({ seatId: rowId, ticketTypeId: rowId }), 100),
});

/** Starts the payment of a hold and goes on to where its answer is awaited. */
export const payAction = guarded(async (_: PayState, data: FormData): Promise<PayState> => {
  // an action is a public address: anything may be posted to it
  if (!(data instanceof FormData)) return { code: "unreadable" };
  const { user } = await getViewer();
  const fields = Object.fromEntries(data);
  const parsed = form.safeParse({ ...fields, email: user?.email ?? fields.email, choices: choicesOf(data) });
  if (!parsed.success) {
    const invalid = new Set(parsed.error.issues.map(({ path }) => path[0]));
    const name = invalid.has("name");
    const email = invalid.has("email");
    return { invalid: { name, email }, code: name || email ? null : "unreadable" };
  }
  const { name, email, method: chosen, ...payment } = parsed.data;
  const provider = onlineProvider();
  const method = chosen ?? provider?.methods[0] ?? "none";
  if (provider && !provider.methods.includes(method)) return { code: "unreadable" };
  const started = await orBusy(async () => {
    const [holder, now] = [await requireVisitor(), await currentTime()];
    const contact = { name, email };
    const start = () =>
      startPayment(database(), {
        ...payment,
        holder,
        contact,
        provider: provider?.name ?? null,
        method,
        now,
      });
    const startOnce = () => (user ? start() : guardMailbox(database(), { email, now }, start));
    if (!payment.code) return startOnce();
    return guardGuesses(database(), { address: clientAddress(await headers()), now }, startOnce);
  });
  if (!started.ok) return { code: started.code, fix: "fix" in started ? started.fix : null };
  after(() => settleLeftOver(database(), { now: Date.now() }));
  const { paymentId } = started.value;
  const next = await beginPayment(database(), { paymentId }).catch((error: unknown) => {
    // the page that waits asks again
    say(
      `The provider of payment ${paymentId} did not answer: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  });
  // in place of the form, so that the browser's back button does not lead to a form that is done with
  redirect(next?.kind === "redirect" ? next.url : `/checkout/payment/${paymentId}`, RedirectType.replace);
});

const SEAT_FIELD = "seat:";

const choicesOf = (data: FormData) =>
  [...data].flatMap(([field, value]) =>
    field.startsWith(SEAT_FIELD) ? [{ seatId: field.slice(SEAT_FIELD.length), ticketTypeId: value }] : [],
  );
