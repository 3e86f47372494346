import type { Metadata } from "next";
import { connection } from "next/server";
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
import { ConfirmForm } from "./_components/confirm-form";

export const metadata: Metadata = { title: "Your new e-mail address", robots: "noindex" };

/** Where a new address is confirmed, by a press and in the account that asked for it. Opening it changes nothing. */
export default async function ChangeEmailPage({ params }: PageProps<"/change-email/[token]">) {
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
        lead={
          <>
            <span className="break-all font-semibold">{change.email}</span> is to be the address of{" "}
            {isTheirs ? "your account." : "an account here."}
          </>
        }
      >
        Your new address
      </PageTitle>
      {isTheirs ? (
        <div className="grid max-w-measure gap-6">
          <p>
            You sign in with it from then on, and your tickets and messages come to it instead of{" "}
            <span className="break-all">{change.before}</span>. Every other browser is signed out.
          </p>
          <ConfirmForm token={token} />
        </div>
      ) : user ? (
        <div className="grid max-w-measure justify-items-start gap-6">
          <Notice tone="warn" title="This link is for another account">
            You are signed in as <span className="break-all">{user.email}</span>. Sign out in your account,
            and open the link once more. If you asked for nothing of the kind, leave it: nothing changes.
          </Notice>
          <ButtonLink href="/account">Your account</ButtonLink>
        </div>
      ) : (
        <div className="grid max-w-measure justify-items-start gap-4">
          <p>
            Sign in to your account with the address that it has until now, and you come back here. If you
            asked for nothing of the kind, leave it: nothing changes.
          </p>
          <ButtonLink href={signInPath(emailChangePath(token))}>Sign in to go on</ButtonLink>
        </div>
      )}
    </>
  );
}

function Spent() {
  return (
    <>
      <PageTitle>This link no longer opens</PageTitle>
      <Empty
        title="It has been used, or its time is over"
        action={<ButtonLink href="/account">Your account</ButtonLink>}
      >
        A link works once. Your account says which address it has; ask for a new link there.
      </Empty>
    </>
  );
}
