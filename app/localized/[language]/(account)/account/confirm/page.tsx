import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ByPasskey } from "@/app/_passkeys/by-passkey";
import { PageTitle } from "@/components/ui/page-title";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { confirmPath } from "@/lib/accounts/sessions/sign-in-path";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { ConfirmForm } from "./_components/confirm-form";

export const generateMetadata = (): Metadata => ({ title: t("account.confirm.title"), robots: "noindex" });

/** For who cannot be asked on the page itself: a file was asked for, or the browser runs no scripts. */
export default withMessages("app/localized/[language]/(account)/account/confirm/page.tsx", ConfirmPage);

async function ConfirmPage({ searchParams }: PageProps<"/localized/[language]/account/confirm">) {
  const next = safePath((await searchParams).next, "/account");
  await requireUser(confirmPath(next));
  return (
    <>
      <PageTitle lead={t("account.confirm.lead")}>{t("account.confirm.title")}</PageTitle>
      <ConfirmForm next={next} />
      <ByPasskey use="confirm" next={next} />
    </>
  );
}
