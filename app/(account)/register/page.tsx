import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PageTitle } from "@/components/ui/page-title";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { env } from "@/lib/env";
import { WithSideNote } from "../_components/side-note";
import { RegisterForm } from "./_components/register-form";

export const metadata: Metadata = { title: "Make an account" };

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const { user } = await getViewer();
  const next = safePath((await searchParams).next, "");
  if (user) redirect(next || "/account");
  return (
    <>
      <PageTitle lead="A name and an address are enough to begin.">Make an account</PageTitle>
      <WithSideNote note={<GoodToKnow />}>
        <RegisterForm next={next} demo={env.MATINEE_DEMO} />
        <p className="mt-8">
          <Link href={withNext("/sign-in", next)} className="link">
            You have one already? Sign in
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

function GoodToKnow() {
  return (
    <div className="grid gap-3 text-ink-soft">
      <p>You need no account to buy a ticket.</p>
      <p>
        With one, all your tickets wait in one place, those you bought as a guest with the same e-mail too.
      </p>
    </div>
  );
}
