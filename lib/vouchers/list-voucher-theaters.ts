import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";

export type VoucherTheater = Awaited<ReturnType<typeof listVoucherTheaters>>[number];

/** The theaters that vouchers may be bought of: open ones that sell in their currency. See `providersFor` for who takes the money. */
export const listVoucherTheaters = (db: Database, slug?: string) =>
  db
    .select({
      id: theaters.id,
      slug: theaters.slug,
      name: theaters.name,
      city: theaters.city,
      currency: theaters.currency,
      timeZone: theaters.timeZone,
      paymentProviders: theaters.paymentProviders,
      voucherMonths: theaters.voucherMonths,
      leastMinor: theaters.voucherLeastMinor,
      mostMinor: theaters.voucherMostMinor,
    })
    .from(theaters)
    .where(
      and(
        isNull(theaters.archivedAt),
        slug === undefined ? undefined : eq(theaters.slug, slug),
        sql`exists (select 1 from price_cards where theater_id = ${theaters.id} and price_cards.currency = ${theaters.currency})`,
      ),
    )
    .orderBy(asc(theaters.name));
