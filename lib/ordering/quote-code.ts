import { z } from "zod";
import type { Database } from "@/db/client";
import { write } from "@/db/write";
import type { Holder } from "@/lib/accounts/holder";
import {
  type Attempt,
  CODES_PER_ADDRESS,
  CODES_PER_SELLER,
  countAttempt,
  forgive,
  type Throttled,
} from "@/lib/accounts/passwords/throttle";
import { getHoldById } from "@/lib/claims/get-hold-by-id";
import { publicId } from "@/lib/input/ids";
import { line } from "@/lib/input/text";
import { withInput } from "@/lib/input/with-input";
import type { Discount } from "@/lib/pricing/promo-code";
import { judgeCode, type PromoRefusal } from "@/lib/pricing/promo-conditions";
import { type Failure, fail, ok, type Result } from "@/lib/result";

const quoteCodeInput = z.object({
  holdId: publicId,
  code: line(60, 1),
});

type Input = z.output<typeof quoteCodeInput> & {
  holder: Holder;
  now: number;
};

export type QuoteCode = PromoRefusal | "hold-expired";

/** What a code would take off the tickets of a hold. It is not used by being asked about. */
export const quoteCode = withInput(quoteCodeInput, act);

async function act(
  db: Database,
  { holdId, holder, code, now }: Input,
): Promise<Result<Discount & { code: string }, QuoteCode>> {
  const hold = await getHoldById(db, { holdId, holder, now });
  if (!hold) return fail("hold-expired");
  const { showtimeId, currency } = hold;
  const { userId } = holder;
  // what address they will type is not asked about: it may be anybody's
  const person = { email: null, userId, isStranger: userId === null };
  const promo = await judgeCode(db, code, { showtimeId, currency, ...person, now });
  if (typeof promo === "string") return fail(promo);
  return ok({ code: promo.code, amountMinor: promo.amountMinor, basisPoints: promo.basisPoints });
}

/** What a guess is answered. Vouchers are guessed at the same address as promotion codes, and counted with them. */
const UNKNOWN: ReadonlySet<string> = new Set(["code-unknown", "voucher-unknown"]);

type Answer = { ok: true } | Failure<string>;

/** From where codes are typed: an address, or a seller at a till, whom others share theirs with. */
type Typing = { address: string | null; now: number } | { sellerId: number; now: number };

/** Does something with a code that was typed, unless too many were guessed from there. Only unknown ones stay counted. */
export async function guardGuesses<Answered extends Answer>(
  db: Database,
  typing: Typing,
  act: () => Promise<Answered>,
): Promise<Answered | Throttled> {
  const attempt: Attempt =
    "sellerId" in typing ? [CODES_PER_SELLER, String(typing.sellerId)] : [CODES_PER_ADDRESS, typing.address];
  const throttled = await countAttempt(db, [attempt], typing.now);
  if (throttled) return throttled;
  const answer = await act();
  if (answer.ok || !UNKNOWN.has(answer.code)) await write(db, [forgive(db, attempt)]);
  return answer;
}
