"use server";
import { RedirectType } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, numberIn, textIn } from "@/app/_form";
import { settleAfter } from "@/app/_settle-after";
import { wayIn } from "@/app/localized/[language]/(site)/_components/way-in";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { newId } from "@/lib/id";
import { say } from "@/lib/log";
import { parseMinor } from "@/lib/money";
import { orBusy } from "@/lib/or-busy";
import { beginPayment } from "@/lib/ordering/begin-payment";
import { buyVoucher } from "@/lib/ordering/buy-voucher";
import { guardMailbox } from "@/lib/ordering/guard-mailbox";
import { redirect } from "@/lib/redirect";
import { BUY_WORDS, type BuyField, type BuyState, fieldWords } from "./state";

const FIELDS: BuyField[] = ["amount", "giftName", "message", "giftEmail", "sendDay", "name", "email"];

/** Orders a voucher and goes on to where it is paid. */
export const buyAction = guarded(async (_: BuyState, data: FormData): Promise<BuyState> => {
  const form = asForm(data);
  const { user } = await getViewer();
  const typed = Object.fromEntries(FIELDS.map((field) => [field, textIn(form, field)]));
  const way = wayIn(form);
  if (!way) return { typed, refusal: t(BUY_WORDS["no-way"]) };
  const { provider, method } = way;
  if (provider === null) return { typed, refusal: t(BUY_WORDS["online-closed"]) };
  const asked = orderIn(form, user?.email ?? textIn(form, "email"));
  const bought = await orBusy(async () => {
    const [buyer, now] = [await requireVisitor(), await currentTime()];
    const buy = () =>
      buyVoucher(database(), {
        ...asked,
        buyer,
        label: t("money.vouchers.orderLine"),
        provider,
        method,
        now,
      });
    return user ? buy() : guardMailbox(database(), { email: asked.contact.email, now }, buy);
  });
  if (!bought.ok) {
    if (bought.code === "invalid-input") return { typed, errors: wrongIn(bought) };
    if (bought.code === "send-too-late")
      return { typed, errors: { sendDay: t("money.vouchers.invalid.sendDay") } };
    if (bought.code === "amount-outside")
      return { typed, errors: { amount: t("money.vouchers.invalid.amount") } };
    const isTaken = bought.code === "ordered-before";
    return { typed, refusal: t(BUY_WORDS[bought.code]), ...(isTaken && { nextOrderId: newId() }) };
  }
  settleAfter();
  const { paymentId } = bought.value;
  const next = await beginPayment(database(), { paymentId, now: await currentTime() }).catch(
    (error: unknown) => {
      // the page that waits asks again
      say(
        `The provider of payment ${paymentId} did not answer: ${error instanceof Error ? error.message : error}`,
      );
      return null;
    },
  );
  // back from there leads to a new voucher, not to a form that is done with
  redirect(next?.kind === "redirect" ? next.url : `/checkout/payment/${paymentId}`, RedirectType.replace);
});

/** What is wrong with which field: a name and an address stand in it twice. */
function wrongIn({ issues }: Parameters<typeof fieldErrors>[0]): BuyState["errors"] {
  const named = issues.map(({ path, code }) => {
    const [whose, part] = path;
    const field = whose === "gift" && part === "name" ? "giftName" : part === "email" ? "giftEmail" : part;
    return { code, path: whose === "gift" ? [field ?? ""] : path };
  });
  return fieldErrors({ ok: false, code: "invalid-input", issues: named }, fieldWords(), {
    amountMinor: "amount",
  });
}

const orderIn = (form: FormData, email: string) => ({
  orderId: textIn(form, "orderId"),
  theaterId: numberIn(form, "theaterId"),
  currency: textIn(form, "currency"),
  // what is no amount is none that a voucher may have
  amountMinor: parseMinor(textIn(form, "amount"), textIn(form, "currency")) ?? 0,
  contact: { name: textIn(form, "name"), email },
  gift: {
    name: textIn(form, "giftName"),
    email: textIn(form, "giftEmail").trim(),
    message: textIn(form, "message"),
    sendDay: textIn(form, "sendDay") || null,
  },
});
