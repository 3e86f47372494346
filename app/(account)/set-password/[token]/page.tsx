import type { Metadata } from "next";
import { connection } from "next/server";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getPasswordLink } from "@/lib/accounts/passwords/get-password-link";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { SetPasswordForm } from "./_components/set-password-form";

export const metadata: Metadata = {
  title: "Choose your password",
  robots: "noindex",
};

export default async function SetPasswordPage({ params, searchParams }: PageProps<"/set-password/[token]">) {
  await connection();
  const { token } = await params;
  const link = await getPasswordLink(database(), token, await currentTime());
  const next = safePath((await searchParams).next, "");
  if (!link) return <Spent next={next} />;
  const registering = link.purpose === "register";
  return (
    <>
      <PageTitle
        lead={
          registering
            ? "One step is left, and your account is ready."
            : "With it you are signed in here, and signed out everywhere else."
        }
      >
        Choose your password
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
  <Notice
    tone="warn"
    title={
      count === 1
        ? "A passkey signs in to this account, too"
        : `${count} passkeys sign in to this account, too`
    }
  >
    A new password leaves them as they are. If one is not yours, remove it on your account page right after
    this.
  </Notice>
);

function Spent({ next }: { next: string }) {
  return (
    <>
      <PageTitle>This link no longer opens</PageTitle>
      <Empty
        title="It has been used, or its time is over"
        action={<ButtonLink href={withNext("/reset", next)}>Send me a new one</ButtonLink>}
      >
        A link works once. A newer message may be waiting in your mailbox already.
      </Empty>
    </>
  );
}
