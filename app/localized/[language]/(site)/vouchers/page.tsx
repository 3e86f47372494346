import { connection } from "next/server";
import { pageMetadata } from "@/app/_page-metadata";
import { Link } from "@/components/link";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { providersFor } from "@/lib/payments/providers";
import { redirect } from "@/lib/redirect";
import { listVoucherTheaters } from "@/lib/vouchers/list-voucher-theaters";

export const generateMetadata = () =>
  pageMetadata({
    title: t("money.vouchers.listTitle"),
    description: t("money.vouchers.description"),
    path: "/vouchers",
  });

/** At which theater; where there is one it is that. */
export default async function VouchersPage() {
  await connection();
  const all = await listVoucherTheaters(database());
  const theaters = all.filter(({ paymentProviders }) => providersFor(paymentProviders).length > 0);
  const [only] = theaters;
  if (only && theaters.length === 1) redirect(`/vouchers/at/${only.slug}`);
  return (
    <>
      <PageTitle lead={t("money.vouchers.listLead")}>{t("money.vouchers.listTitle")}</PageTitle>
      {theaters.length === 0 ? (
        <Empty title={t("money.vouchers.noTheater")}>{t("money.vouchers.noTheaterText")}</Empty>
      ) : (
        <ul className="max-w-xl">
          {theaters.map(({ slug, name, city }) => (
            <li key={slug} className="border-line border-t py-4">
              <Link href={`/vouchers/at/${slug}`} className="group block">
                <span className="block font-display text-xl group-hover:text-accent">{name}</span>
                <span className="text-ink-soft">{city}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-8">
        <Link href="/vouchers/balance" className="link inline-flex min-h-11 items-center">
          {t("money.vouchers.toBalance")}
        </Link>
      </p>
    </>
  );
}
