import type { Metadata } from "next";
import { connection } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { erasurePath } from "@/lib/accounts/link-paths";
import { signInPath } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { getErasure } from "@/lib/privacy/get-erasure";
import { listAhead } from "@/lib/privacy/list-ahead";
import { AheadNotice } from "./_components/ahead-notice";
import { ConfirmForm } from "./_components/confirm-form";
import { WhatGoes } from "./_components/what-goes";

export const generateMetadata = (): Metadata => ({ title: t("account.erase.title"), robots: "noindex" });

/** Where an erasure is confirmed, by a press and in the account that asked for it. Opening it changes nothing. */
export default withMessages(
  "app/localized/[language]/(account)/erase-account/[token]/page.tsx",
  EraseAccountPage,
);

async function EraseAccountPage({ params }: PageProps<"/localized/[language]/erase-account/[token]">) {
  await connection();
  const token = (await params).token.slice(0, 200);
  const now = await currentTime();
  const [{ user }, erasure] = await Promise.all([getViewer(), readErasure(token, now)]);
  if (!erasure) return <Spent />;
  if (user?.id !== erasure.userId) return <NotTheirs token={token} email={user?.email} />;
  return (
    <>
      <PageTitle
        lead={rich("account.erase.lead", {
          email: erasure.email,
          address: (email) => <span className="break-all">{email}</span>,
        })}
      >
        {t("account.erase.title")}
      </PageTitle>
      <div className="grid gap-8">
        <AheadNotice ahead={erasure.ahead} />
        <WhatGoes />
        <p>
          <a href={localPath("/account/data")} className={buttonLook("quiet")}>
            {t("account.erase.downloadFirst")}
          </a>
        </p>
        <ConfirmForm token={token} />
      </div>
    </>
  );
}

/** Whose account is to be erased, with what they have ahead of them; null where the link opens nothing. */
async function readErasure(token: string, now: number) {
  const db = database();
  const erasure = await getErasure(db, token, now);
  return erasure && { ...erasure, ahead: await listAhead(db, erasure, now) };
}

function NotTheirs({ token, email }: { token: string; email: string | undefined }) {
  return (
    <>
      <PageTitle>{t("account.erase.otherTitle")}</PageTitle>
      <div className="grid max-w-measure justify-items-start gap-6">
        {email === undefined ? (
          <>
            <p>{t("account.erase.signIn")}</p>
            <ButtonLink href={signInPath(erasurePath(token))}>{t("account.link.signInFirst")}</ButtonLink>
          </>
        ) : (
          <>
            <Notice tone="warn" title={t("account.link.otherTitle")}>
              {rich("account.link.otherNote", {
                email,
                address: (own) => <span className="break-all">{own}</span>,
              })}
            </Notice>
            <ButtonLink href="/account">{t("account.link.toAccount")}</ButtonLink>
          </>
        )}
      </div>
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
        {t("account.erase.spentNote")}
      </Empty>
    </>
  );
}
