import { and, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { voucherEntries, vouchers } from "@/db/schema/vouchers";
import { assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";

const setVoucherBlockInput = z.object({
  voucherId: publicId,
  /** Or frees it again. */
  isBlocked: z.boolean(),
  /** Kept in its history. */
  reason: line(200, 1),
});

type Input = z.output<typeof setVoucherBlockInput> & { staff: StaffMember; now: number };

export type SetVoucherBlockCode = "not-found" | "so-already";

/** Ends a voucher that was lost or stolen, or frees it again. What is left on it stays; what was begun with it goes on. */
export const setVoucherBlock = withInput(setVoucherBlockInput, act);

async function act(
  db: Database,
  { staff, voucherId, isBlocked, reason, now }: Input,
): Promise<Result<null, SetVoucherBlockCode>> {
  const voucher = await db
    .select()
    .from(vouchers)
    .where(
      and(eq(vouchers.id, voucherId), isNotNull(vouchers.issuedAt), canManage(staff, vouchers.theaterId)),
    )
    .get();
  if (!voucher) return fail("not-found");
  const { theaterId, codeEnd } = voucher;
  const isOther = sql`(${vouchers.blockedAt} is null) = ${isBlocked ? 1 : 0}`;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`${theaterId}`)),
    assertThat("so-already", hasRow(vouchers, eq(vouchers.id, voucherId), isOther)),
    db
      .update(vouchers)
      .set({ blockedAt: isBlocked ? now : null })
      .where(eq(vouchers.id, voucherId)),
    db.insert(voucherEntries).values({
      ...{
        voucherId,
        kind: isBlocked ? "blocked" : "unblocked",
        userId: staff.userId,
        reason,
        createdAt: now,
      },
    }),
    audit(
      db,
      {
        ...{ by: staff, theaterId, action: isBlocked ? "voucher.blocked" : "voucher.unblocked" },
        ...{ objectId: voucherId, details: { codeEnd, reason } },
      },
      now,
    ),
  ]);
  return written.ok ? ok(null) : written;
}
