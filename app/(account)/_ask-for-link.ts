import { headers } from "next/headers";
import { fieldErrors } from "@/app/_field-errors";
import { textOf, waitWords } from "@/app/_sign-in/form-input";
import { sendPasswordLink } from "@/lib/accounts/passwords/send-password-link";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { NAME_RULE } from "@/lib/words/name-rule";
import type { FormState } from "./_components/form-state";

export type LinkField = "name" | "email";

const FIELDS: Record<LinkField, string> = {
  name: NAME_RULE,
  email: "Please write your e-mail address, like ada@example.com.",
};

const WORDS: Record<"throttled" | "busy", (wait: string) => string> = {
  throttled: (wait) => `Too many messages were requested from here. Please try again ${wait}.`,
  busy: () => "We cannot do this just now and sent nothing. Please try again in a moment.",
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
  if (!sent.ok && sent.code === "invalid-input") return { typed, errors: fieldErrors(sent, FIELDS) };
  if (!sent.ok) return { typed, refusal: WORDS[sent.code](waitWords("until" in sent ? sent : {}, now)) };
  return { typed: sent.value, done: true };
}
