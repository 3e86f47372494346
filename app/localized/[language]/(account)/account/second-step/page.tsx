import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
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
import { type FixedKey, t } from "@/lib/i18n/t";
import { formatShortDay } from "@/lib/zoned-time";
import { SecondStepForms } from "./_components/second-step-forms";

export const generateMetadata = (): Metadata => ({
  title: t("account.secondStep.metaTitle"),
  robots: "noindex",
});

const LEADS = {
  off: "account.secondStep.leadOff",
  "set-up": "account.secondStep.leadSetUp",
} satisfies Record<string, FixedKey>;

export default withMessages(
  "app/localized/[language]/(account)/account/second-step/page.tsx",
  SecondStepPage,
);

async function SecondStepPage({ searchParams }: PageProps<"/localized/[language]/account/second-step">) {
  const user = await requireUser(SECOND_STEP_PATH);
  const { next, off } = await searchParams;
  const step = await getSecondStep(database(), user, await currentTime());
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/account" className="link">
            {t("account.secondStep.account")}
          </Link>
        }
        lead={
          step.state === "on"
            ? t("account.secondStep.onSince", { day: formatShortDay(step.since, "UTC") })
            : t(LEADS[step.state])
        }
      >
        {t("account.secondStep.title")}
      </PageTitle>
      {lacksSecondStep(user) && (
        <div className="mb-8 max-w-measure">
          <Notice tone="warn" title={t("account.secondStep.askedFor")}>
            {user.hasPasskey
              ? rich("account.secondStep.askedPasskey", {
                  link: (words) => (
                    <Link href={confirmPath(safePath(next, "/admin"))} className="link">
                      {words}
                    </Link>
                  ),
                })
              : rich("account.secondStep.askedSetUp", {
                  link: (words) => (
                    <Link href="/account" className="link">
                      {words}
                    </Link>
                  ),
                })}
          </Notice>
        </div>
      )}
      {off !== undefined && step.state === "off" && (
        <div className="mb-8 max-w-measure">
          <Notice tone="ok">{t("account.secondStep.isOff")}</Notice>
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
      <QrCode value={uri} label={t("account.secondStep.secretLabel")} />
    </div>
    <p className="text-ink-soft text-sm">
      {rich("account.secondStep.byHand", {
        secret: secret.replace(/(.{4})(?=.)/g, "$1 "),
        code: (text) => <code className="wrap-anywhere text-ink">{text}</code>,
      })}
    </p>
  </div>
);
