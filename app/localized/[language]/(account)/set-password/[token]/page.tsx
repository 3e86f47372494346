import type { Metadata } from "next";
import { connection } from "next/server";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getPasswordLink } from "@/lib/accounts/passwords/get-password-link";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { SetPasswordForm } from "./_components/set-password-form";

export const generateMetadata = (): Metadata => ({
  title: t("account.setPassword.title"),
  robots: "noindex",
});

export default withMessages(
  "app/localized/[language]/(account)/set-password/[token]/page.tsx",
  SetPasswordPage,
);

async function SetPasswordPage({
  params,
  searchParams,
}: PageProps<"/localized/[language]/set-password/[token]">) {
  await connection();
  const { token } = await params;
  const link = await getPasswordLink(database(), token, await currentTime());
  const next = safePath((await searchParams).next, "");
  if (!link) return <Spent next={next} />;
  const registering = link.purpose === "register";
  return (
    <>
      <PageTitle
        lead={registering ? t("account.setPassword.leadRegister") : t("account.setPassword.leadReset")}
      >
        {t("account.setPassword.title")}
      </PageTitle>
      {link.passkeys > 0 && <PasskeysStay count={link.passkeys} />}
      <SetPasswordForm
        token={token}
        email={link.email}
        name={registering ? (link.name ?? "") : null}
        next={next}
      />
    </>
  );
}

/** Whoever got in before may have left one behind. */
const PasskeysStay = ({ count }: { count: number }) => (
  <Notice tone="warn" title={t("account.setPassword.passkeysTitle", { count })}>
    {t("account.setPassword.passkeysNote")}
  </Notice>
);

function Spent({ next }: { next: string }) {
  return (
    <>
      <PageTitle>{t("account.link.spent")}</PageTitle>
      <Empty
        title={t("account.link.spentTitle")}
        action={<ButtonLink href={withNext("/reset", next)}>{t("account.setPassword.sendNew")}</ButtonLink>}
      >
        {t("account.setPassword.spentNote")}
      </Empty>
    </>
  );
}
