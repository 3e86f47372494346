import type { Metadata } from "next";
import { connection } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { ResetForm } from "./_components/reset-form";

export const generateMetadata = (): Metadata => ({ title: t("account.reset.metaTitle") });

export default withMessages("app/localized/[language]/(account)/reset/page.tsx", ResetPage);

async function ResetPage({ searchParams }: PageProps<"/localized/[language]/reset">) {
  await connection();
  const next = safePath((await searchParams).next, "");
  return (
    <>
      <PageTitle lead={t("account.reset.lead")}>{t("account.reset.title")}</PageTitle>
      <ResetForm next={next} demo={env.MATINEE_DEMO} />
      <p className="mt-8">
        <Link href={withNext("/sign-in", next)} className="link">
          {t("account.reset.back")}
        </Link>
      </p>
    </>
  );
}
