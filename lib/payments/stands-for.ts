import { and, eq, inArray } from "drizzle-orm";
import type { Given } from "@/db/prepared";
import { payments, STANDING } from "@/db/schema/payments";

/** Condition on payments: it is one of a hold's of which none may stand beside a new one. */
export const standsFor = (holdId: Given<string>) =>
  and(eq(payments.holdId, holdId), inArray(payments.state, STANDING));
