import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { listTokens } from "@/lib/accounts/api-clients/list-tokens";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { PeopleTabs } from "../_components/people-tabs";
import { TokenForm } from "./_components/token-form";
import { TokenRow } from "./_components/token-row";

export const generateMetadata = (): Metadata => ({ title: t("people.tokens.title") });

/** The programs that act here by a token of their own. */
export default withMessages("app/localized/[language]/admin/people/tokens/page.tsx", TokensPage);

async function TokensPage() {
  const staff = await requireManager();
  const now = await currentTime();
  const [tokens, theaters] = await Promise.all([
    listTokens(database(), staff),
    listTheatersForStaff(database(), staff),
  ]);
  const open = theaters.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <PageTitle lead={t("people.tokens.lead")}>{t("people.title")}</PageTitle>
      <PeopleTabs here="tokens" />
      <TokenForm theaters={open.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
      <h2 className="mt-12 mb-3 font-display text-xl">{t("people.tokens.heading")}</h2>
      {tokens.length === 0 ? (
        <Empty title={t("people.tokens.none")}>{t("people.tokens.noneHint")}</Empty>
      ) : (
        <ul aria-label={t("people.tokens.label")} className="border-line border-t">
          {tokens.map((token) => (
            <TokenRow key={token.clientId} token={token} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}
