import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { WithSideNote } from "../_components/side-note";
import { RegisterForm } from "./_components/register-form";

export const generateMetadata = (): Metadata => ({ title: t("account.register.title") });

export default withMessages("app/localized/[language]/(account)/register/page.tsx", RegisterPage);

async function RegisterPage({ searchParams }: PageProps<"/localized/[language]/register">) {
  const { user } = await getViewer();
  const next = safePath((await searchParams).next, "");
  if (user) redirect(next || "/account");
  return (
    <>
      <PageTitle lead={t("account.register.lead")}>{t("account.register.title")}</PageTitle>
      <WithSideNote note={<GoodToKnow />}>
        <RegisterForm next={next} demo={env.MATINEE_DEMO} />
        <p className="mt-8">
          <Link href={withNext("/sign-in", next)} className="link">
            {t("account.register.haveOne")}
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

function GoodToKnow() {
  return (
    <div className="grid gap-3 text-ink-soft">
      <p>{t("account.register.noneNeeded")}</p>
      <p>{t("account.register.withOne")}</p>
    </div>
  );
}
