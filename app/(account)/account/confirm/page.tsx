import type { Metadata } from "next";
import { ByPasskey } from "@/app/_passkeys/by-passkey";
import { PageTitle } from "@/components/ui/page-title";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { confirmPath } from "@/lib/accounts/sessions/sign-in-path";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { ConfirmForm } from "./_components/confirm-form";

export const metadata: Metadata = { title: "Confirm that it is you", robots: "noindex" };

/** For who cannot be asked on the page itself: a file was asked for, or the browser runs no scripts. */
export default async function ConfirmPage({ searchParams }: PageProps<"/account/confirm">) {
  const next = safePath((await searchParams).next, "/account");
  await requireUser(confirmPath(next));
  return (
    <>
      <PageTitle lead="What you were about to do asks for a code or your passkey. Then you are back where you were, and for ten minutes nothing asks for one.">
        Confirm that it is you
      </PageTitle>
      <ConfirmForm next={next} />
      <ByPasskey use="confirm" next={next} />
    </>
  );
}
