import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ByPasskey } from "@/app/_passkeys/by-passkey";
import { getAwaited } from "@/app/_sign-in/start-session";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { WithSideNote } from "../../_components/side-note";
import { SecondStepForm } from "./_components/second-step-form";

export const metadata: Metadata = { title: "One more step", robots: "noindex" };

/** Where a code is given after the password. */
export default async function SecondStepPage({ searchParams }: PageProps<"/sign-in/second-step">) {
  const next = safePath((await searchParams).next, "");
  const [{ user }, awaited] = await Promise.all([getViewer(), getAwaited()]);
  if (user) redirect(next || homePathOf(user));
  if (!awaited) return <Over next={next} />;
  return (
    <>
      <PageTitle
        lead={
          <>
            You are signing in as <span className="break-all">{awaited.email}</span>.
          </>
        }
      >
        One more step
      </PageTitle>
      <WithSideNote note={<LostIt next={next} />}>
        <SecondStepForm next={next} />
        <ByPasskey use="sign-in" next={next} />
        <p className="mt-8">
          <Link href={withNext("/sign-in", next)} className="link">
            Begin again
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

const Over = ({ next }: { next: string }) => (
  <>
    <PageTitle>Sign in once more</PageTitle>
    <Empty
      title="The first step is over"
      action={<ButtonLink href={withNext("/sign-in", next)}>Sign in</ButtonLink>}
    >
      Your password comes first, and the code within ten minutes of it, in the same browser.
    </Empty>
  </>
);

const LostIt = ({ next }: { next: string }) => (
  <>
    <h2 className="font-display text-lg">Your phone is not with you?</h2>
    <p className="mt-2 text-ink-soft">
      Each of your recovery codes opens this step once. If you have none left and you work here, an admin can
      take the second step of your account away. Too many wrong codes, and none of them yours?{" "}
      <Link href={withNext("/reset", next)} className="link">
        Choose a new password
      </Link>
      : somebody knows the old one.
    </p>
  </>
);
