import type { Metadata } from "next";
import { connection } from "next/server";
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
import { getErasure } from "@/lib/privacy/get-erasure";
import { listAhead } from "@/lib/privacy/list-ahead";
import { AheadNotice } from "./_components/ahead-notice";
import { ConfirmForm } from "./_components/confirm-form";
import { WhatGoes } from "./_components/what-goes";

export const metadata: Metadata = { title: "Erase your account", robots: "noindex" };

/** Where an erasure is confirmed, by a press and in the account that asked for it. Opening it changes nothing. */
export default async function EraseAccountPage({ params }: PageProps<"/erase-account/[token]">) {
  await connection();
  const token = (await params).token.slice(0, 200);
  const now = await currentTime();
  const [{ user }, erasure] = await Promise.all([getViewer(), readErasure(token, now)]);
  if (!erasure) return <Spent />;
  if (user?.id !== erasure.userId) return <NotTheirs token={token} email={user?.email} />;
  return (
    <>
      <PageTitle
        lead={
          <>
            All that says who you are goes from here: <span className="break-all">{erasure.email}</span>, your
            name, and what was written of you. This cannot be undone.
          </>
        }
      >
        Erase your account
      </PageTitle>
      <div className="grid gap-8">
        <AheadNotice ahead={erasure.ahead} />
        <WhatGoes />
        <p>
          <a href="/account/data" className={buttonLook("quiet")}>
            Download your data first
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
      <PageTitle>Erase an account</PageTitle>
      <div className="grid max-w-measure justify-items-start gap-6">
        {email === undefined ? (
          <>
            <p>
              Sign in to the account that is to be erased, and you come back here. If you asked for nothing of
              the kind, leave it: nothing changes.
            </p>
            <ButtonLink href={signInPath(erasurePath(token))}>Sign in to go on</ButtonLink>
          </>
        ) : (
          <>
            <Notice tone="warn" title="This link is for another account">
              You are signed in as <span className="break-all">{email}</span>. Sign out in your account, and
              open the link once more. If you asked for nothing of the kind, leave it: nothing changes.
            </Notice>
            <ButtonLink href="/account">Your account</ButtonLink>
          </>
        )}
      </div>
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
        A link works once. If your account is still there, ask for a new link in it.
      </Empty>
    </>
  );
}
