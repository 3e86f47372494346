import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { SignIn } from "./_components/sign-in";

export const generateMetadata = (): Metadata => ({ title: t("account.signInPage.title") });

/** Who comes without a cookie of ours and asks for nothing more sees `plain/`, which is kept. */
export default withMessages("app/localized/[language]/(account)/sign-in/page.tsx", SignInPage);

async function SignInPage({ searchParams }: PageProps<"/localized/[language]/sign-in">) {
  const { next: asked, out, as } = await searchParams;
  const next = safePath(asked, "");
  const { user } = await getViewer();
  if (user) redirect(next || homePathOf(user));
  return <SignIn {...{ next, out, as }} />;
}
