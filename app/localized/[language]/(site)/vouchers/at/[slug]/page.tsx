import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { withMessages } from "@/app/_components/with-messages";
import { pageMetadata } from "@/app/_page-metadata";
import { Link } from "@/components/link";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { newId } from "@/lib/id";
import { providersFor } from "@/lib/payments/providers";
import { slugFromUrl } from "@/lib/slug";
import { listVoucherTheaters } from "@/lib/vouchers/list-voucher-theaters";
import { localDay } from "@/lib/zoned-time";
import { BuyForm } from "./_components/buy-form";

export async function generateMetadata({
  params,
}: PageProps<"/localized/[language]/vouchers/at/[slug]">): Promise<Metadata> {
  return pageMetadata({
    title: t("money.vouchers.buy.title"),
    description: t("money.vouchers.description"),
    path: `/vouchers/at/${encodeURIComponent(slugFromUrl((await params).slug))}`,
  });
}

export default withMessages(
  "app/localized/[language]/(site)/vouchers/at/[slug]/page.tsx",
  withBusyFallback(async function BuyVoucherPage({
    params,
  }: PageProps<"/localized/[language]/vouchers/at/[slug]">) {
    const { user } = await getViewer();
    const [theater] = await listVoucherTheaters(database(), slugFromUrl((await params).slug));
    if (!theater) notFound();
    const { name, currency, timeZone, paymentProviders, voucherMonths, leastMinor, mostMinor } = theater;
    const ways = providersFor(paymentProviders).flatMap(({ name: provider, methods }) =>
      methods.map((method) => ({ provider, method })),
    );
    return (
      <div className="mx-auto max-w-xl">
        <PageTitle lead={goodWords(name, voucherMonths)}>{t("money.vouchers.buy.title")}</PageTitle>
        {ways.length === 0 ? (
          <Notice tone="warn" title={t("money.vouchers.buy.closedTitle")}>
            {t("money.vouchers.buy.closed", { theater: name })}
          </Notice>
        ) : (
          <BuyForm
            orderId={newId()}
            theaterId={theater.id}
            {...{ currency, leastMinor, mostMinor }}
            today={localDay(await currentTime(), timeZone)}
            user={user && { name: user.name, email: user.email }}
            ways={ways}
          />
        )}
        <p className="mt-8">
          <Link href="/vouchers/balance" className="link inline-flex min-h-11 items-center">
            {t("money.vouchers.toBalance")}
          </Link>
        </p>
      </div>
    );
  }),
);

/** Where and for how long: "3 years", "18 months". */
const goodWords = (theater: string, months: number): string =>
  months % 12 === 0
    ? t("money.vouchers.buy.leadYears", { theater, count: months / 12 })
    : t("money.vouchers.buy.leadMonths", { theater, count: months });
