import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { urlId } from "@/app/_http/url-id";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { getTestPayment } from "@/lib/ordering/decide-at-test-bank";
import { TestDecision } from "../../_test-payment/test-decision";

export const generateMetadata = (): Metadata => ({
  title: t("checkout.testBank.title"),
  robots: { index: false },
});

/** Stands for the page of a bank or a payment provider, in the demo and in tests. */
export default async function TestBankPage({
  params,
}: PageProps<"/localized/[language]/checkout/test-bank/[paymentId]">) {
  const paymentId = urlId.safeParse((await params).paymentId).data;
  const holder = await getHolder();
  const payment = paymentId && holder ? await getTestPayment(database(), { paymentId, holder }) : null;
  if (!payment) notFound();
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-6">
      <PageTitle lead={t("checkout.testBank.lead")}>{t("checkout.testBank.title")}</PageTitle>
      <p>{t("checkout.testBank.asks", { theater: payment.theaterName, amount: formatMoney(payment) })}</p>
      <TestDecision clientData={{ paymentId: payment.id }} />
      <Link href={`/checkout/payment/${payment.id}`} className="link">
        {t("checkout.testBank.back")}
      </Link>
    </div>
  );
}
