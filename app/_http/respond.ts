import { headers } from "next/headers";
import { refusalOf } from "@/app/_actions/refusal-of";
import { isOutcomeUnknown } from "@/db/failures";
import { PATH_HEADER } from "@/lib/accounts/sessions/sign-in-path";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { busy, inDoubt } from "./busy";

/**
 * A route's answer: 503 with Retry-After when nothing can be written just now (see `orBusy`) or nobody knows whether it was, and 401 for who is
 * signed out, unless a person opened the address, who is led to sign in and back.
 */
export async function respond(answer: () => Promise<Response>): Promise<Response> {
  try {
    const answered = await orBusy(answer);
    return answered instanceof Response ? answered : busy();
  } catch (error) {
    if (isOutcomeUnknown(error)) return inDoubt();
    if (refusalOf(error) !== "signed-out" || (await headers()).has(PATH_HEADER)) throw error;
    return new Response(t("errors.site.signIn"), { status: 401 });
  }
}
