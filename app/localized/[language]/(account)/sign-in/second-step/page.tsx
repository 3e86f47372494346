import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ByPasskey } from "@/app/_passkeys/by-passkey";
import { getAwaited } from "@/app/_sign-in/start-session";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { homePathOf } from "@/lib/accounts/sessions/home-path";
import { safePath, withNext } from "@/lib/accounts/sessions/safe-path";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { t } from "@/lib/i18n/t";
import { redirect } from "@/lib/redirect";
import { WithSideNote } from "../../_components/side-note";
import { SecondStepForm } from "./_components/second-step-form";

export const generateMetadata = (): Metadata => ({ title: t("account.signInStep.title"), robots: "noindex" });

/** Where a code is given after the password. */
export default withMessages(
  "app/localized/[language]/(account)/sign-in/second-step/page.tsx",
  SecondStepPage,
);

async function SecondStepPage({ searchParams }: PageProps<"/localized/[language]/sign-in/second-step">) {
  const next = safePath((await searchParams).next, "");
  const [{ user }, awaited] = await Promise.all([getViewer(), getAwaited()]);
  if (user) redirect(next || homePathOf(user));
  if (!awaited) return <Over next={next} />;
  return (
    <>
      <PageTitle
        lead={rich("account.signInStep.lead", {
          email: awaited.email,
          address: (email) => <span className="break-all">{email}</span>,
        })}
      >
        {t("account.signInStep.title")}
      </PageTitle>
      <WithSideNote note={<LostIt next={next} />}>
        <SecondStepForm next={next} />
        <ByPasskey use="sign-in" next={next} />
        <p className="mt-8">
          <Link href={withNext("/sign-in", next)} className="link">
            {t("account.signInStep.beginAgain")}
          </Link>
        </p>
      </WithSideNote>
    </>
  );
}

const Over = ({ next }: { next: string }) => (
  <>
    <PageTitle>{t("account.signInStep.overTitle")}</PageTitle>
    <Empty
      title={t("account.signInStep.over")}
      action={<ButtonLink href={withNext("/sign-in", next)}>{t("account.signInStep.toFirst")}</ButtonLink>}
    >
      {t("account.signInStep.overNote")}
    </Empty>
  </>
);

const LostIt = ({ next }: { next: string }) => (
  <>
    <h2 className="font-display text-lg">{t("account.signInStep.lostTitle")}</h2>
    <p className="mt-2 text-ink-soft">
      {rich("account.signInStep.lostNote", {
        link: (words) => (
          <Link href={withNext("/reset", next)} className="link">
            {words}
          </Link>
        ),
      })}
    </p>
  </>
);
