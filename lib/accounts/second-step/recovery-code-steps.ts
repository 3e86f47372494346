import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { recoveryCodes } from "@/db/schema/accounts";
import { hashRecoveryCode, newRecoveryCodes } from "./recovery-code";

/** The steps that make somebody's recovery codes anew, and the codes. */
export function replaceRecoveryCodes(db: Database, userId: number) {
  const codes = newRecoveryCodes();
  return {
    codes,
    steps: [
      db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)),
      db
        .insert(recoveryCodes)
        .values(codes.map((code) => ({ userId, codeHash: hashRecoveryCode(userId, code) }))),
    ],
  };
}
