import type { Metadata } from "next";
import { PageTitle } from "@/components/ui/page-title";
import { BalanceForm } from "./_components/balance-form";

export const metadata: Metadata = { title: "What is left on a voucher", robots: { index: false } };

export default function BalancePage() {
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle lead="Type the code as it stands on the voucher. Looking takes nothing off it.">
        What is left on your voucher?
      </PageTitle>
      <BalanceForm />
    </div>
  );
}
