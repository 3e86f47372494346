import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { withBusyFallback } from "@/app/_components/with-error-html";
import { pageMetadata } from "@/app/_page-metadata";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { newId } from "@/lib/id";
import { providersFor } from "@/lib/payments/providers";
import { slugFromUrl } from "@/lib/slug";
import { listVoucherTheaters } from "@/lib/vouchers/list-voucher-theaters";
import { localDay } from "@/lib/zoned-time";
import { BuyForm } from "./_components/buy-form";

export async function generateMetadata({ params }: PageProps<"/vouchers/at/[slug]">): Promise<Metadata> {
  return pageMetadata({
    title: "Buy a gift voucher",
    description: "An evening at the movies to give away: by e-mail on the day you choose, or printed.",
    path: `/vouchers/at/${encodeURIComponent(slugFromUrl((await params).slug))}`,
  });
}

export default withBusyFallback(async function BuyVoucherPage({ params }: PageProps<"/vouchers/at/[slug]">) {
  const { user } = await getViewer();
  const [theater] = await listVoucherTheaters(database(), slugFromUrl((await params).slug));
  if (!theater) notFound();
  const { name, currency, timeZone, paymentProviders, voucherMonths, leastMinor, mostMinor } = theater;
  const ways = providersFor(paymentProviders).flatMap(({ name: provider, methods }) =>
    methods.map((method) => ({ provider, method })),
  );
  return (
    <div className="mx-auto max-w-xl">
      <PageTitle lead={`Good at ${name} for ${monthsWords(voucherMonths)}, at once or little by little.`}>
        Buy a gift voucher
      </PageTitle>
      {ways.length === 0 ? (
        <Notice tone="warn" title="Online sales are not set up here yet">
          {name} does not take payments on this site so far. Please ask at its box office.
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
          What is left on a voucher?
        </Link>
      </p>
    </div>
  );
});

/** "3 years", "18 months" */
function monthsWords(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
