import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { t } from "@/lib/i18n/t";

export const generateMetadata = (): Metadata => ({
  title: t("checkout.done.pageTitle"),
  robots: { index: false },
});

/** Where somebody comes back to who paid for seats that another program holds: this browser knows nothing of them. */
export default function DonePage() {
  return (
    <>
      <PageTitle lead={t("checkout.done.lead")}>{t("checkout.done.title")}</PageTitle>
      <ButtonLink href="/" variant="quiet">
        {t("checkout.done.whatIsOn")}
      </ButtonLink>
    </>
  );
}
