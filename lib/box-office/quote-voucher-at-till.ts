import { z } from "zod";
import type { Database } from "@/db/client";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { rowId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeToSell } from "@/lib/scheduling/get-showtime-to-sell";
import { judgeVoucher } from "@/lib/vouchers/judge-voucher";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

const quoteVoucherAtTillInput = z.object({ showtimeId: rowId, voucher: line(60, 1) });

type Input = z.output<typeof quoteVoucherAtTillInput> & { staff: StaffMember; now: number };

/** What a voucher may pay of seats of a showtime. Nothing is taken off it by asking; guesses are counted by who calls this. */
export const quoteVoucherAtTill = withInput(quoteVoucherAtTillInput, act);

async function act(
  db: Database,
  { staff, showtimeId, voucher, now }: Input,
): Promise<Result<{ codeEnd: string; balanceMinor: number }, VoucherRefusal | "not-found">> {
  const showtime = await getShowtimeToSell(db, { staff, showtimeId });
  if (!showtime) return fail("not-found");
  const { theaterId, currency } = showtime;
  const found = await judgeVoucher(db, voucher, { theaterId, currency, now });
  if (typeof found === "string") return fail(found);
  return ok({ codeEnd: found.codeEnd, balanceMinor: found.balanceMinor });
}
