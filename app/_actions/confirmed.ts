import { headers } from "next/headers";
import { type Confirmed, isUnconfirmed } from "@/lib/accounts/second-step/confirmed";
import { confirmPath, PATH_HEADER } from "@/lib/accounts/sessions/sign-in-path";
import { redirect } from "@/lib/redirect";

/**
 * Hands on what a use case answered, unless it asks that they show first that it is they: then they are led there, and by
 * our pages asked on the spot (see `guarded`).
 */
export async function confirmed<Answer extends { ok: boolean; code?: string }>(
  answer: Answer,
): Promise<Confirmed<Answer>> {
  if (isUnconfirmed(answer)) redirect(confirmPath((await headers()).get(PATH_HEADER) ?? "/admin"));
  return answer as Confirmed<Answer>;
}
