import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { keyFor } from "@/lib/accounts/secret";
import { SESSION_COOKIE } from "@/lib/accounts/sessions/staff-cookie";
import { signInAs } from "@/lib/accounts/testing/sessions";

/** What the browser of someone sends who has signed in at that instant. */
export async function cookieOf(db: Database, userId: number, at: number): Promise<Record<string, string>> {
  const user = await db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error("nobody");
  const token = await signInAs(db, user, at);
  const secret = keyFor("sessions").toString("base64url");
  return { [SESSION_COOKIE]: await encode({ token, secret, salt: SESSION_COOKIE }) };
}
