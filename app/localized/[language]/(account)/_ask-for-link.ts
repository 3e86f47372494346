import { headers } from "next/headers";
import { fieldErrors } from "@/app/_field-errors";
import { minutesLeft, textOf } from "@/app/_sign-in/form-input";
import { sendPasswordLink } from "@/lib/accounts/passwords/send-password-link";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { orBusy } from "@/lib/or-busy";
import { nameRule } from "@/lib/words/name-rule";
import type { FormState } from "./_components/form-state";

export type LinkField = "name" | "email";

const fieldWords = (): Record<LinkField, string> => ({
  name: nameRule(),
  email: t("account.signIn.emailRule"),
});

const WORDS: Record<"throttled" | "busy", (minutes: number) => string> = {
  throttled: (minutes) => t("account.link.throttled", { minutes }),
  busy: () => t("account.link.busy"),
};

/** Reads the form and sends the link; the state to show is the same for an address known or not. */
export async function askForLink(
  wanted: "register" | "reset",
  data: FormData,
): Promise<FormState<LinkField>> {
  const typed = {
    email: textOf(data, "email"),
    ...(wanted === "register" && { name: textOf(data, "name") }),
  };
  const now = await currentTime();
  const address = clientAddress(await headers());
  const next = textOf(data, "next");
  const sent = await orBusy(() =>
    sendPasswordLink(database(), { wanted, name: null, ...typed, next, address, now }),
  );
  if (!sent.ok && sent.code === "invalid-input") return { typed, errors: fieldErrors(sent, fieldWords()) };
  if (!sent.ok) return { typed, refusal: WORDS[sent.code](minutesLeft("until" in sent ? sent : {}, now)) };
  return { typed: sent.value, done: true };
}
