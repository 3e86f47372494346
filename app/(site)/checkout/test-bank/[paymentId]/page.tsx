import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { urlId } from "@/app/_http/url-id";
import { PageTitle } from "@/components/ui/page-title";
import { getHolder } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { formatMoney } from "@/lib/money";
import { getTestPayment } from "@/lib/ordering/decide-at-test-bank";
import { TestDecision } from "../../_test-payment/test-decision";

export const metadata: Metadata = { title: "Test bank", robots: { index: false } };

/** Stands for the page of a bank or a payment provider, in the demo and in tests. */
export default async function TestBankPage({ params }: PageProps<"/checkout/test-bank/[paymentId]">) {
  const paymentId = urlId.safeParse((await params).paymentId).data;
  const holder = await getHolder();
  const payment = paymentId && holder ? await getTestPayment(database(), { paymentId, holder }) : null;
  if (!payment) notFound();
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-6">
      <PageTitle lead="This is no bank, and no money moves here: with a real payment provider, its own page stands in this place.">
        Test bank
      </PageTitle>
      <p>
        {payment.theaterName} asks you for {formatMoney(payment)}.
      </p>
      <TestDecision clientData={{ paymentId: payment.id }} />
      <Link href={`/checkout/payment/${payment.id}`} className="link">
        Back without an answer
      </Link>
    </div>
  );
}
