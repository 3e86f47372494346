import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { formatNumber } from "@/lib/formatters";
import { listPricedTheaters } from "@/lib/pricing/list-priced-theaters";
import { listVouchers } from "@/lib/vouchers/list-vouchers";
import { withParams } from "../_address";
import { VoucherFilters } from "./_components/voucher-filters";
import { VouchersTable } from "./_components/vouchers-table";
import { readQuery } from "./_query";

export const metadata: Metadata = { title: "Gift vouchers" };

/** Every voucher that was bought, to be found by its code or by who bought it. */
export default async function VouchersPage({ searchParams }: PageProps<"/admin/vouchers">) {
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
        lead="Find one by its code, the last four letters of it, or who bought it."
        action={
          <ButtonLink href="/admin/reports/vouchers" variant="quiet">
            What is owed
          </ButtonLink>
        }
      >
        Gift vouchers
      </PageTitle>
      <VoucherFilters key={withParams("", { ...query, q: "" })} query={query} theaters={theaters} />
      <p role="status" className="mb-2 text-ink-soft text-sm">
        {found.total > 0 && (found.total === 1 ? "One voucher" : `${formatNumber(found.total)} vouchers`)}
      </p>
      {found.vouchers.length > 0 ? (
        <VouchersTable vouchers={found.vouchers} now={now} />
      ) : isAll ? (
        <Empty title="No voucher yet">Each is listed here as soon as it is paid on the site.</Empty>
      ) : (
        <Empty title="No voucher fits">
          A code has sixteen letters and figures. Of names and e-mails the first letters are enough.
        </Empty>
      )}
      <Pager
        page={query.page}
        pageCount={found.pages}
        hrefFor={(page) => withParams("/admin/vouchers", query, { page: page === 1 ? null : page })}
      />
    </>
  );
}
