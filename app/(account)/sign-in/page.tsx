import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { getHomePath } from "@/lib/accounts/sessions/get-home-path";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { WithSideNote } from "../_components/side-note";
import { DemoAccounts, demoAccount } from "./_components/demo-accounts";
import { SignInForm } from "./_components/sign-in-form";
import { SignedOut } from "./_components/signed-out";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const next = safePath(query.next, "");
  const { user } = await getViewer();
  if (user) redirect(next || (await getHomePath(database(), user)));
  const { email, password } = demoAccount(env.MATINEE_DEMO ? String(query.as) : undefined);
  return (
    <>
      <PageTitle lead="Your tickets, and the seats you are holding, come along.">Sign in</PageTitle>
      <WithSideNote note={env.MATINEE_DEMO ? <DemoAccounts chosen={email} next={next} /> : <WhyAnAccount />}>
        <SignedOut how={query.out} />
        <SignInForm key={email} next={next} email={email} password={password} />
        <p className="mt-8 flex flex-wrap gap-x-8 gap-y-3">
          <Link href={withNext("/reset", next)} className="link">
            Forgotten the password?
          </Link>
          <Link href={withNext("/register", next)} className="link">
            New here? Make an account
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

function WhyAnAccount() {
  return (
    <p className="text-ink-soft">
      You need no account to buy a ticket. With one, all your tickets wait in one place, and you can give a
      seat back without looking for the letter.
    </p>
  );
}
