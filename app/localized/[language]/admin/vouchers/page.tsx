import type { Metadata } from "next";
import { withMessages } from "@/app/_components/with-messages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listVouchers } from "@/lib/vouchers/list-vouchers";
import { withParams } from "../_address";
import { VoucherFilters } from "./_components/voucher-filters";
import { VouchersTable } from "./_components/vouchers-table";
import { readQuery } from "./_query";

export const generateMetadata = (): Metadata => ({ title: t("vouchers.title") });

/** Every voucher that was bought, to be found by its code or by who bought it. */
export default withMessages("app/localized/[language]/admin/vouchers/page.tsx", VouchersPage);

async function VouchersPage({ searchParams }: PageProps<"/localized/[language]/admin/vouchers">) {
  const staff = await requireManager();
  const query = readQuery(await searchParams);
  const { theater: theaterId, ...rest } = query;
  const [db, now] = [database(), await currentTime()];
  const [found, theaters] = await Promise.all([
    listVouchers(db, { ...rest, theaterId, staff, now }),
    listPricedTheaters(db, staff),
  ]);
  const isAll = !query.q && !query.state && !theaterId && query.page === 1;
  return (
    <>
      <PageTitle
        lead={t("vouchers.list.lead")}
        action={
          <ButtonLink href="/admin/reports/vouchers" variant="quiet">
            {t("vouchers.list.owed")}
          </ButtonLink>
        }
      >
        {t("vouchers.title")}
      </PageTitle>
      <VoucherFilters key={withParams("", { ...query, q: "" })} query={query} theaters={theaters} />
      <p role="status" className="mb-2 text-ink-soft text-sm">
        {found.total > 0 && t("vouchers.list.count", { count: found.total })}
      </p>
      {found.vouchers.length > 0 ? (
        <VouchersTable vouchers={found.vouchers} now={now} />
      ) : isAll ? (
        <Empty title={t("vouchers.list.none.title")}>{t("vouchers.list.none.text")}</Empty>
      ) : (
        <Empty title={t("vouchers.list.noneFits.title")}>{t("vouchers.list.noneFits.text")}</Empty>
      )}
      <Pager
        page={query.page}
        pageCount={found.pages}
        hrefFor={(page) => withParams("/admin/vouchers", query, { page: page === 1 ? null : page })}
      />
    </>
  );
}
