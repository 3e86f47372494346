import { ByPasskey } from "@/app/_passkeys/by-passkey";
import { Link } from "@/components/link";
import { PageTitle } from "@/components/ui/page-title";
import { withNext } from "@/lib/accounts/sessions/safe-path";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { WithSideNote } from "../../_components/side-note";
import { DemoAccounts, demoAccount } from "./demo-accounts";
import { SignInForm } from "./sign-in-form";
import { SignedOut } from "./signed-out";

type Props = {
  /** Where to go then; empty for where this person is at home. */
  next?: string;
  /** What has just ended. */
  out?: unknown;
  /** Whose demo account is written in. */
  as?: unknown;
};

export function SignIn({ next = "", out, as }: Props) {
  const { email, password } = demoAccount(env.MATINEE_DEMO ? String(as) : undefined);
  return (
    <>
      <PageTitle lead={t("account.signInPage.lead")}>{t("account.signInPage.title")}</PageTitle>
      <WithSideNote note={env.MATINEE_DEMO ? <DemoAccounts chosen={email} next={next} /> : <WhyAnAccount />}>
        <SignedOut how={out} />
        <SignInForm key={email} next={next} email={email} password={password} />
        <ByPasskey use="sign-in" next={next} isOffered />
        <p className="mt-8 flex flex-wrap gap-x-8 gap-y-3">
          <Link href={withNext("/reset", next)} className="link">
            {t("account.signInPage.forgotten")}
          </Link>
          <Link href={withNext("/register", next)} className="link">
            {t("account.signInPage.newHere")}
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

function WhyAnAccount() {
  return <p className="text-ink-soft">{t("account.signInPage.whyAccount")}</p>;
}
