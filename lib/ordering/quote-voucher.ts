import { z } from "zod";
import type { Database } from "@/db/client";
import type { Holder } from "@/lib/accounts/holder";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { getShowtimeDetails } from "@/lib/scheduling/get-showtime-details";
import { judgeVoucher } from "@/lib/vouchers/judge-voucher";
import type { VoucherRefusal } from "@/lib/vouchers/voucher";

const quoteVoucherInput = z.object({ holdId: publicId, voucher: line(60, 1) });

type Input = z.output<typeof quoteVoucherInput> & { holder: Holder; now: number };

export type QuoteVoucherCode = VoucherRefusal | "hold-expired";

/** What a voucher may pay of the tickets of a hold. Nothing is taken off it by asking. */
export const quoteVoucher = withInput(quoteVoucherInput, act);

async function act(
  db: Database,
  { holdId, holder, voucher, now }: Input,
): Promise<Result<{ codeEnd: string; balanceMinor: number }, QuoteVoucherCode>> {
  const hold = await getHoldById(db, { holdId, holder, now });
  const showtime = hold && (await getShowtimeDetails(db, hold.showtimeId));
  if (!hold || !showtime) return fail("hold-expired");
  const found = await judgeVoucher(db, voucher, {
    theaterId: showtime.theaterId,
    currency: hold.currency,
    now,
  });
  if (typeof found === "string") return fail(found);
  return ok({ codeEnd: found.codeEnd, balanceMinor: found.balanceMinor });
}
