import type { Metadata } from "next";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { listTokens } from "@/lib/accounts/api-clients/list-tokens";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { listTheatersForStaff } from "@/lib/venues/list-theaters-for-staff";
import { PeopleTabs } from "../_components/people-tabs";
import { TokenForm } from "./_components/token-form";
import { TokenRow } from "./_components/token-row";

export const metadata: Metadata = { title: "API tokens" };

/** The programs that act here by a token of their own. */
export default async function TokensPage() {
  const staff = await requireManager();
  const now = await currentTime();
  const [tokens, theaters] = await Promise.all([
    listTokens(database(), staff),
    listTheatersForStaff(database(), staff),
  ]);
  const open = theaters.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <PageTitle lead="By a token another program uses the API: a kiosk, a listings site, a scanner at the door. Whatever it does stands in the audit log under its name.">
        People
      </PageTitle>
      <PeopleTabs here="tokens" />
      <TokenForm theaters={open.map(({ id, name }) => ({ id, name }))} isAdmin={staff.isAdmin} />
      <h2 className="mt-12 mb-3 font-display text-xl">Tokens</h2>
      {tokens.length === 0 ? (
        <Empty title="No program has a token">What is made above is listed here and can be revoked.</Empty>
      ) : (
        <ul aria-label="API tokens" className="border-line border-t">
          {tokens.map((token) => (
            <TokenRow key={token.clientId} token={token} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}
