import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { PageTitle } from "@/components/ui/page-title";
import { env } from "@/lib/env";
import { ResetForm } from "./_components/reset-form";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage() {
  await connection();
  return (
    <>
      <PageTitle lead="Tell us your e-mail, and we send you a link under which you choose a new one.">
        Forgotten the password?
      </PageTitle>
      <ResetForm demo={env.MATINEE_DEMO} />
      <p className="mt-8">
        <Link href="/sign-in" className="link">
          Back to signing in
        </Link>
      </p>
    </>
  );
}
