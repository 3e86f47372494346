import { type SQL, sql } from "drizzle-orm";
import type { Acting } from "@/lib/accounts/staff-member";
import { isConfirmed } from "./has-second-step";

const UNCONFIRMED = "confirm-it-is-you";

/** An answer once it is known that they were not asked to show that it is they. */
export type Confirmed<Answer> = Answer extends { ok: false; code: infer Code }
  ? Omit<Answer, "code"> & { code: Exclude<Code, typeof UNCONFIRMED> }
  : Answer;

/** Whether a use case asks for a code first: see `isConfirmed`. */
export const isUnconfirmed = (answer: { ok: boolean; code?: string }): boolean => answer.code === UNCONFIRMED;

type Refund = { theaterId: number; refundMinor: number | SQL };

/** Condition for a refund: it is not more than the theater lets go unasked, or it is confirmed. */
export const isRefundConfirmed = (by: Acting, { theaterId, refundMinor }: Refund, now: number): SQL =>
  sql`(not exists (select 1 from theater_safeguards where theater_id = ${theaterId}
    and confirm_refunds_over_minor < ${refundMinor}) or ${isConfirmed(by, now)})`;
