import type { Metadata } from "next";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { QrCode } from "@/components/ui/qr-code";
import { getSecondStep } from "@/lib/accounts/second-step/get-second-step";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { confirmPath, SECOND_STEP_PATH } from "@/lib/accounts/sessions/sign-in-path";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { lacksSecondStep } from "@/lib/accounts/staff-member";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatShortDay } from "@/lib/zoned-time";
import { SecondStepForms } from "./_components/second-step-forms";

export const metadata: Metadata = { title: "Second step", robots: "noindex" };

const LEADS = {
  off: "Besides your password, a code that an app on your phone makes anew every half minute. Whoever learns your password alone stays out.",
  "set-up": "Scan the code with your app, and write what it then shows.",
};

export default async function SecondStepPage({ searchParams }: PageProps<"/account/second-step">) {
  const user = await requireUser(SECOND_STEP_PATH);
  const { next, off } = await searchParams;
  const step = await getSecondStep(database(), user, await currentTime());
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/account" className="link">
            Your account
          </Link>
        }
        lead={step.state === "on" ? `On since ${formatShortDay(step.since, "UTC")}.` : LEADS[step.state]}
      >
        Second step when signing in
      </PageTitle>
      {lacksSecondStep(user) && (
        <div className="mb-8 max-w-measure">
          <Notice tone="warn" title="Your theater asks for it">
            {user.hasPasskey ? (
              <>
                You signed in by your password alone.{" "}
                <Link href={confirmPath(safePath(next, "/admin"))} className="link">
                  Use your passkey
                </Link>
                , and the dashboard is open to you again.
              </>
            ) : (
              <>
                Set up a second step, or{" "}
                <Link href="/account" className="link">
                  add a passkey
                </Link>
                , and the dashboard is open to you again.
              </>
            )}
          </Notice>
        </div>
      )}
      {off !== undefined && step.state === "off" && (
        <div className="mb-8 max-w-measure">
          <Notice tone="ok">The second step is off, and we have written to you about it.</Notice>
        </div>
      )}
      <SecondStepForms
        state={step.state}
        next={safePath(next, "")}
        {...(step.state === "set-up" ? { toScan: <ToScan secret={step.secret} uri={step.uri} /> } : {})}
        {...(step.state === "on" ? { codesLeft: step.codesLeft } : {})}
      />
    </>
  );
}

const ToScan = ({ secret, uri }: { secret: string; uri: string }) => (
  <div className="grid max-w-md gap-4">
    <div className="size-56">
      <QrCode value={uri} label="The secret of your second step, to be scanned" />
    </div>
    <p className="text-ink-soft text-sm">
      Or write it into the app by hand, as a code that changes with the time:{" "}
      <code className="wrap-anywhere text-ink">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
    </p>
  </div>
);
