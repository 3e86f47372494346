import type { Metadata } from "next";
import { connection } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getEmailChange } from "@/lib/accounts/emails/get-email-change";
import { emailChangePath } from "@/lib/accounts/link-paths";
import { signInPath } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { ConfirmForm } from "./_components/confirm-form";

export const generateMetadata = (): Metadata => ({
  title: t("account.changeEmail.metaTitle"),
  robots: "noindex",
});

/** Where a new address is confirmed, by a press and in the account that asked for it. Opening it changes nothing. */
export default withMessages(
  "app/localized/[language]/(account)/change-email/[token]/page.tsx",
  ChangeEmailPage,
);

async function ChangeEmailPage({ params }: PageProps<"/localized/[language]/change-email/[token]">) {
  await connection();
  const token = (await params).token.slice(0, 200);
  const [{ user }, change] = await Promise.all([
    getViewer(),
    getEmailChange(database(), token, await currentTime()),
  ]);
  if (!change) return <Spent />;
  const isTheirs = user?.id === change.userId;
  return (
    <>
      <PageTitle
        lead={rich(isTheirs ? "account.changeEmail.leadYours" : "account.changeEmail.leadOther", {
          email: change.email,
          address: (email) => <span className="break-all font-semibold">{email}</span>,
        })}
      >
        {t("account.changeEmail.title")}
      </PageTitle>
      {isTheirs ? (
        <div className="grid max-w-measure gap-6">
          <p>
            {rich("account.changeEmail.note", {
              before: change.before,
              address: (email) => <span className="break-all">{email}</span>,
            })}
          </p>
          <ConfirmForm token={token} />
        </div>
      ) : user ? (
        <div className="grid max-w-measure justify-items-start gap-6">
          <Notice tone="warn" title={t("account.link.otherTitle")}>
            {rich("account.link.otherNote", {
              email: user.email,
              address: (email) => <span className="break-all">{email}</span>,
            })}
          </Notice>
          <ButtonLink href="/account">{t("account.link.toAccount")}</ButtonLink>
        </div>
      ) : (
        <div className="grid max-w-measure justify-items-start gap-4">
          <p>{t("account.changeEmail.signIn")}</p>
          <ButtonLink href={signInPath(emailChangePath(token))}>{t("account.link.signInFirst")}</ButtonLink>
        </div>
      )}
    </>
  );
}

function Spent() {
  return (
    <>
      <PageTitle>{t("account.link.spent")}</PageTitle>
      <Empty
        title={t("account.link.spentTitle")}
        action={<ButtonLink href="/account">{t("account.link.toAccount")}</ButtonLink>}
      >
        {t("account.changeEmail.spentNote")}
      </Empty>
    </>
  );
}
