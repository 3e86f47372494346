import type { Metadata } from "next";
import { cache } from "react";
import { withMessages } from "@/app/_components/with-messages";
import { Link } from "@/components/link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { notTheirs, requireManager } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatMoney } from "@/lib/money";
import { getVoucherForStaff } from "@/lib/vouchers/get-voucher-for-staff";
import { voucherPath } from "@/lib/vouchers/link";
import { formatFullDay, localDay } from "@/lib/zoned-time";
import { BlockForm } from "./_components/block-form";
import { ExtendForm } from "./_components/extend-form";
import { RefundForm } from "./_components/refund-form";
import { VoucherFacts } from "./_components/voucher-facts";
import { VoucherHistory } from "./_components/voucher-history";

const findVoucher = cache(async (id: string) => {
  const staff = await requireManager();
  const asked = { staff, voucherId: id.slice(0, 100), now: await currentTime() };
  return (await getVoucherForStaff(database(), asked)) ?? (await notTheirs());
});

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/admin/vouchers/[id]">): Promise<Metadata> {
  const { codeEnd } = await findVoucher((await params).id);
  return { title: t("vouchers.one.title", { code: codeEnd }) };
}

/** All there is to know of one voucher, and what staff can do about it. */
export default withMessages("app/localized/[language]/admin/vouchers/[id]/page.tsx", VoucherPage);

async function VoucherPage({ params }: PageProps<"/localized/[language]/admin/vouchers/[id]">) {
  const voucher = await findVoucher((await params).id);
  const { id, codeEnd, state, balanceMinor, valueMinor, currency, expiresAt, timeZone } = voucher;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <>
      <PageTitle
        eyebrow={
          <Link href="/admin/vouchers" className="link">
            {t("vouchers.title")}
          </Link>
        }
        lead={t("vouchers.one.lead", {
          left: money(balanceMinor),
          worth: money(valueMinor),
          day: formatFullDay(expiresAt - 1, timeZone),
          theater: voucher.theaterName,
        })}
        action={
          <ButtonLink href={voucherPath(id)} variant="quiet" prefetch={false}>
            {t("vouchers.one.print")}
          </ButtonLink>
        }
      >
        …{codeEnd}
      </PageTitle>
      <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-1 content-start gap-10">
          {voucher.voidedMinor === valueMinor && <Notice tone="warn" title={t("vouchers.one.refunded")} />}
          {state === "blocked" && voucher.voidedMinor < valueMinor && (
            <Notice tone="warn" title={t("vouchers.one.blocked")} />
          )}
          {state === "expired" && <Notice tone="warn" title={t("vouchers.one.expired")} />}
          <VoucherFacts voucher={voucher} />
          <ExtendForm voucherId={id} lastDay={localDay(expiresAt - 1, timeZone)} />
          <BlockForm voucherId={id} isBlocked={voucher.blockedAt !== null} />
          <RefundForm
            voucherId={id}
            balanceMinor={balanceMinor}
            currency={currency}
            isWhole={voucher.voidedMinor + balanceMinor === valueMinor}
            isPaidAtTill={voucher.isPaidAtTill}
          />
        </div>
        <div className="grid grid-cols-1 content-start gap-6">
          <h2 className="font-display text-xl">{t("vouchers.history.title")}</h2>
          <VoucherHistory voucher={voucher} />
        </div>
      </div>
    </>
  );
}
