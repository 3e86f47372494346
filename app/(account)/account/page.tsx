import type { Metadata } from "next";
import { ActionForm } from "@/app/_actions/action-form";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { getHomePath } from "@/lib/accounts/get-home-path";
import { requireUser } from "@/lib/accounts/viewer";
import { database } from "@/lib/database";
import { ChangePasswordForm } from "./_components/change-password-form";
import { LastDone } from "./_components/last-done";
import { NextVisits } from "./_components/next-visits";
import { RenameForm } from "./_components/rename-form";
import { Section } from "./_components/section";
import { signOutAction, signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const user = await requireUser("/account");
  const { id, name, email } = user;
  const home = await getHomePath(database(), user);
  const isAtWork = home !== "/account";
  const { welcome, changed, busy } = await searchParams;
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
      <LastDone welcome={welcome} changed={changed} busy={busy} />
      <NextVisits userId={id} isQuiet={isAtWork} />
      <Section title="Your name" note="It stands on your bookings.">
        <RenameForm name={name} />
      </Section>
      <Section title="Password" note="A new one signs you out everywhere but here.">
        <ChangePasswordForm email={email} />
      </Section>
      <Section title="Signed in" note="On a machine that others use, sign out here: it then forgets you.">
        <div className="flex flex-wrap gap-4">
          <ActionForm action={signOutAction}>
            <SubmitButton variant="quiet">Sign out</SubmitButton>
          </ActionForm>
          <ActionForm action={signOutEverywhereAction}>
            <SubmitButton variant="danger">Sign out everywhere</SubmitButton>
          </ActionForm>
        </div>
      </Section>
    </>
  );
}
