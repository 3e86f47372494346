import { and, eq, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { vouchers } from "@/db/schema/vouchers";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { hashCode, readCode } from "./code";
import { balanceOf, type VoucherState, voucherState } from "./voucher";

const getBalanceInput = z.object({ voucher: line(60, 1) });

type Input = z.output<typeof getBalanceInput> & { now: number };

export type Balance = {
  balanceMinor: number;
  valueMinor: number;
  currency: string;
  state: VoucherState;
  expiresAt: number;
  /** Where it is good, and by whose clock. */
  theaterName: string;
  timeZone: string;
};

/** What is left on a voucher, to whoever has its code. Guesses are counted by who calls this: see `guardGuesses`. */
export const getBalance = withInput(getBalanceInput, act);

async function act(db: Database, { voucher, now }: Input): Promise<Result<Balance, "voucher-unknown">> {
  const found = await db
    .select({
      balanceMinor: balanceOf(sql`${vouchers.id}`),
      valueMinor: vouchers.valueMinor,
      currency: vouchers.currency,
      expiresAt: vouchers.expiresAt,
      blockedAt: vouchers.blockedAt,
      theaterName: theaters.name,
      timeZone: theaters.timeZone,
    })
    .from(vouchers)
    .innerJoin(theaters, eq(theaters.id, vouchers.theaterId))
    .where(and(eq(vouchers.codeHash, hashCode(readCode(voucher))), isNotNull(vouchers.issuedAt)))
    .get();
  if (!found) return fail("voucher-unknown");
  const { blockedAt, ...balance } = found;
  return ok({ ...balance, state: voucherState(found, now) });
}
