import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { ChangePasswordForm } from "./_components/change-password-form";
import { HeldSeats } from "./_components/held-seats";
import { LastDone } from "./_components/last-done";
import { NextVisits } from "./_components/next-visits";
import { RenameForm } from "./_components/rename-form";
import { ReservedSeats } from "./_components/reserved-seats";
import { Section } from "./_components/section";
import { SignedIn } from "./_components/signed-in";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const user = await requireUser("/account");
  const { idHash } = await getViewer();
  const { id, name, email } = user;
  const home = homePathOf(user);
  const isAtWork = home !== "/account";
  const { welcome, changed, ended, busy } = await searchParams;
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
          </span>
        }
      >
        {name}
      </PageTitle>
      <LastDone welcome={welcome} changed={changed} ended={ended} busy={busy} />
      <HeldSeats />
      <ReservedSeats userId={id} />
      <NextVisits userId={id} isQuiet={isAtWork} />
      <Section title="Your name" note="It stands on your bookings.">
        <RenameForm name={name} />
      </Section>
      <Section title="Password" note="A new one signs you out everywhere but here.">
        <ChangePasswordForm email={email} />
      </Section>
      <Section title="Signed in" note="On a machine that others use, sign out here: it then forgets you.">
        <SignedIn userId={id} idHash={idHash} />
      </Section>
    </>
  );
}
