import { and, eq, isNotNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { theaters } from "@/db/schema/venues";
import { voucherEntries, vouchers } from "@/db/schema/vouchers";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { DAY_MS } from "@/lib/clock-units";
import { publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { dayBounds } from "@/lib/scheduling/wall-clock";

const extendVoucherInput = z.object({
  voucherId: publicId,
  /** It is good to the end of that day, by the theater's clock. */
  lastDay: z.iso.date(),
  /** Kept in its history. */
  reason: line(200, 1),
});

type Input = z.output<typeof extendVoucherInput> & { staff: StaffMember; now: number };

export type ExtendVoucherCode =
  | "not-found"
  /** It would not be good for longer than it is, or not any more. */
  | "not-later"
  /** More than thirty years are a slip of the pen. */
  | "too-late";

const MOST_MS = 30 * 365 * DAY_MS;

/** Lets a voucher be spent for longer, also one that has expired. */
export const extendVoucher = withInput(extendVoucherInput, act);

async function act(
  db: Database,
  { staff, voucherId, lastDay, reason, now }: Input,
): Promise<Result<{ expiresAt: number }, ExtendVoucherCode>> {
  const row = await db
    .select({ voucher: vouchers, timeZone: theaters.timeZone })
    .from(vouchers)
    .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
    .where(
      and(eq(vouchers.id, voucherId), isNotNull(vouchers.issuedAt), canManage(staff, vouchers.theaterId)),
    )
    .get();
  if (!row) return fail("not-found");
  const { theaterId, codeEnd } = row.voucher;
  const expiresAt = dayBounds(lastDay, row.timeZone).until;
  if (expiresAt <= now) return fail("not-later");
  if (expiresAt > now + MOST_MS) return fail("too-late");
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("not-later", hasRow(vouchers, eq(vouchers.id, voucherId), lt(vouchers.expiresAt, expiresAt))),
    db.update(vouchers).set({ expiresAt }).where(eq(vouchers.id, voucherId)),
    db.insert(voucherEntries).values({
      ...{ voucherId, kind: "extended", expiresAt, userId: staff.userId, reason, createdAt: now },
    }),
    audit(
      db,
      {
        ...{ by: staff, theaterId, action: "voucher.extended", objectId: voucherId },
        details: { codeEnd, lastDay, reason },
      },
      now,
    ),
  ]);
  return written.ok ? ok({ expiresAt }) : written;
}
