import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessages } from "@/app/_components/with-messages";
import { rich } from "@/components/rich";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { getOptOut } from "@/lib/messages/set-opt-out";
import { OptOutSwitch } from "./_components/opt-out-switch";

export const generateMetadata = (): Metadata => ({
  title: t("account.unsubscribe.metaTitle"),
  robots: "noindex",
});

/** Where the reader of a message stops those of its kind, or has them again. Opening it changes nothing. */
export default withMessages(
  "app/localized/[language]/(account)/unsubscribe/[token]/page.tsx",
  UnsubscribePage,
);

async function UnsubscribePage({ params }: PageProps<"/localized/[language]/unsubscribe/[token]">) {
  const token = decodeURIComponent((await params).token);
  const found = await getOptOut(database(), token);
  if (!found) notFound();
  const { address, of, isOn } = found;
  return (
    <>
      <PageTitle
        lead={rich(isOn ? `account.unsubscribe.${of}.on` : `account.unsubscribe.${of}.off`, {
          email: address,
          address: (email) => <span className="wrap-anywhere">{email}</span>,
        })}
      >
        {t(`account.unsubscribe.${of}.title`)}
      </PageTitle>
      <OptOutSwitch token={token} of={of} isOn={isOn} />
    </>
  );
}
