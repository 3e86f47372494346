import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { SECOND_STEP_PATH } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { ChangeEmailForm } from "./_components/change-email-form";
import { ChangePasswordForm } from "./_components/change-password-form";
import { EmailBlocked } from "./_components/email-blocked";
import { EraseForm } from "./_components/erase-form";
import { HeldSeats } from "./_components/held-seats";
import { LastDone } from "./_components/last-done";
import { NextVisits } from "./_components/next-visits";
import { Passkeys } from "./_components/passkeys";
import { RenameForm } from "./_components/rename-form";
import { ReservedSeats } from "./_components/reserved-seats";
import { Section } from "./_components/section";
import { SignedIn } from "./_components/signed-in";
import { YourData } from "./_components/your-data";

export const generateMetadata = (): Metadata => ({ title: t("account.page.title") });

export default withMessages("app/localized/[language]/(account)/account/page.tsx", AccountPage);

async function AccountPage({ searchParams }: PageProps<"/localized/[language]/account">) {
  const user = await requireUser("/account");
  const { idHash } = await getViewer();
  const { id, name, email } = user;
  const home = homePathOf(user);
  const isAtWork = home !== "/account";
  const { welcome, changed, address, ended, passkey, busy } = await searchParams;
  return (
    <>
      <PageTitle
        eyebrow={t("account.page.title")}
        lead={email}
        action={
          <span className="flex flex-wrap gap-3">
            {isAtWork && <ButtonLink href={home}>{t("account.page.dashboard")}</ButtonLink>}
            <ButtonLink href="/account/bookings" variant="quiet">
              {t("account.page.bookings")}
            </ButtonLink>
            <ButtonLink href="/account/watch-list" variant="quiet">
              {t("account.page.watchList")}
            </ButtonLink>
          </span>
        }
      >
        {name}
      </PageTitle>
      <LastDone {...{ welcome, changed, address, ended, passkey, busy }} />
      <HeldSeats />
      <ReservedSeats userId={id} />
      <NextVisits userId={id} isQuiet={isAtWork} />
      <Section title={t("account.page.name")} note={t("account.page.nameNote")}>
        <RenameForm name={name} />
      </Section>
      <Section title={t("account.page.email")} note={t("account.page.emailNote")}>
        <EmailBlocked email={email} />
        <ChangeEmailForm key={email} email={email} demo={env.MATINEE_DEMO} />
      </Section>
      <Section title={t("account.page.password")} note={t("account.page.passwordNote")}>
        <ChangePasswordForm email={email} />
      </Section>
      <Section title={t("account.page.secondStep")} note={t("account.page.secondStepNote")}>
        <div className="grid justify-items-start gap-3">
          <p>{user.hasSecondStep ? t("account.page.secondStepOn") : t("account.page.secondStepOff")}</p>
          <ButtonLink href={SECOND_STEP_PATH} variant="quiet">
            {user.hasSecondStep ? t("account.page.secondStepManage") : t("account.page.secondStepSetUp")}
          </ButtonLink>
        </div>
      </Section>
      <Section title={t("account.page.passkeys")} note={t("account.page.passkeysNote")}>
        <Passkeys userId={id} />
      </Section>
      <Section title={t("account.page.sessions")} note={t("account.page.sessionsNote")}>
        <SignedIn userId={id} idHash={idHash} />
      </Section>
      <Section title={t("account.page.data")} note={t("account.page.dataNote")}>
        <YourData />
      </Section>
      <Section title={t("account.page.erase")} note={t("account.page.eraseNote")}>
        <EraseForm demo={env.MATINEE_DEMO} />
      </Section>
    </>
  );
}
