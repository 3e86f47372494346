import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { SECOND_STEP_PATH } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { env } from "@/lib/env";
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

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const user = await requireUser("/account");
  const { idHash } = await getViewer();
  const { id, name, email } = user;
  const home = homePathOf(user);
  const isAtWork = home !== "/account";
  const { welcome, changed, address, ended, passkey, busy } = await searchParams;
  return (
    <>
      <PageTitle
        eyebrow="Your account"
        lead={email}
        action={
          <span className="flex flex-wrap gap-3">
            {isAtWork && <ButtonLink href={home}>To the dashboard</ButtonLink>}
            <ButtonLink href="/account/bookings" variant="quiet">
              Your bookings
            </ButtonLink>
            <ButtonLink href="/account/watch-list" variant="quiet">
              Your watch list
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
      <Section title="Your name" note="It stands on your bookings.">
        <RenameForm name={name} />
      </Section>
      <Section
        title="E-mail"
        note="You sign in with it, and your tickets go there. A new one counts once you have confirmed it."
      >
        <EmailBlocked email={email} />
        <ChangeEmailForm key={email} email={email} demo={env.MATINEE_DEMO} />
      </Section>
      <Section title="Password" note="A new one signs you out everywhere but here.">
        <ChangePasswordForm email={email} />
      </Section>
      <Section
        title="Second step"
        note="A code of an app on your phone, besides the password. Whoever learns your password alone stays out."
      >
        <div className="grid justify-items-start gap-3">
          <p>{user.hasSecondStep ? "It is on." : "It is off."}</p>
          <ButtonLink href={SECOND_STEP_PATH} variant="quiet">
            {user.hasSecondStep ? "Codes, and turning it off" : "Set it up"}
          </ButtonLink>
        </div>
      </Section>
      <Section
        title="Passkeys"
        note="Sign in by your fingerprint, your face or the lock of your device. A passkey works on this site alone, and there is nothing to be learnt or guessed."
      >
        <Passkeys userId={id} />
      </Section>
      <Section title="Signed in" note="On a machine that others use, sign out here: it then forgets you.">
        <SignedIn userId={id} idHash={idHash} />
      </Section>
      <Section title="Your data" note="What we know of you, to take along.">
        <YourData />
      </Section>
      <Section
        title="Erase your account"
        note="Your name, your address and what was written of you go everywhere. What theaters must keep of money stays, without you."
      >
        <EraseForm demo={env.MATINEE_DEMO} />
      </Section>
    </>
  );
}
