import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { PageTitle } from "@/components/ui/page-title";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { env } from "@/lib/env";
import { ResetForm } from "./_components/reset-form";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage({ searchParams }: PageProps<"/reset">) {
  await connection();
  const next = safePath((await searchParams).next, "");
  return (
    <>
      <PageTitle lead="Tell us your e-mail, and we send you a link under which you choose a new one.">
        Forgotten the password?
      </PageTitle>
      <ResetForm next={next} demo={env.MATINEE_DEMO} />
      <p className="mt-8">
        <Link href={withNext("/sign-in", next)} className="link">
          Back to signing in
        </Link>
      </p>
    </>
  );
}
