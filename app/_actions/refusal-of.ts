import { isToConfirm, isToSignIn } from "@/lib/accounts/sessions/sign-in-path";
import type { Refused } from "./refused";

/** Whether what was thrown is a guard's way to turn somebody away: to sign in, to confirm that it is they, or because nothing is there for them. */
export function refusalOf(error: unknown): Refused["refusedAs"] | null {
  const digest = typeof error === "object" && error && "digest" in error ? String(error.digest) : "";
  if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return "not-allowed";
  const [kind, , url = ""] = digest.split(";");
  if (kind !== "NEXT_REDIRECT") return null;
  if (isToConfirm(url)) return "unconfirmed";
  return isToSignIn(url) ? "signed-out" : null;
}
