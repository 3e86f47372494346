import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { Wallet } from "@/db/schema/wallets";
import { write } from "@/db/write";
import { passIdOf } from "@/lib/bookings/wallet-pass";

type Given = {
  /** A booking, or what a friend has of one. */
  booking: { id: string; tickets: readonly { id: string }[] };
  wallet: Wallet;
  now: number;
};

/**
 * Remembers that passes are given out, before they are made of what the tickets are then: whatever changes from now on is
 * told to their wallets. A device of Apple's registers by itself; Google has one from here on. Again it changes nothing.
 */
export async function givePasses(db: Database, { booking, wallet, now }: Given): Promise<void> {
  const ticketIds = JSON.stringify(booking.tickets.map(({ id }) => id));
  const passIds = JSON.stringify(booking.tickets.map((ticket) => passIdOf(booking, ticket)));
  const next = sql`(select coalesce(max(version), 0) + 1 from wallet_passes)`;
  await write(db, [
    db.run(sql`
      insert into wallet_passes (id, ticket_id, transfer_id, showtime_id, version, given_version, given_at)
      select ${booking.id} || '.' || id, id, (select id from ticket_transfers where id = ${booking.id}), showtime_id,
        ${next}, ${next}, ${now}
      from tickets where id in (select value from json_each(${ticketIds})) on conflict do nothing`),
    ...(wallet === "google"
      ? [
          db.run(sql`
            insert into wallet_copies (pass_id, wallet, device_id, added_at, version, told_version)
            select id, 'google', '', ${now}, version, version from wallet_passes
            where id in (select value from json_each(${passIds})) on conflict do nothing`),
        ]
      : []),
  ]);
}
