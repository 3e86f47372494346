import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";
import { BalanceForm } from "./_components/balance-form";

export const generateMetadata = (): Metadata => ({
  title: t("money.vouchers.balance.pageTitle"),
  robots: { index: false },
});

export default withMessages("app/localized/[language]/(site)/vouchers/balance/page.tsx", BalancePage);

function BalancePage() {
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle lead={t("money.vouchers.balance.lead")}>{t("money.vouchers.balance.title")}</PageTitle>
      <BalanceForm />
    </div>
  );
}
