import { headers } from "next/headers";
import { z } from "zod";
import { orBusy } from "@/app/_or-busy";
import { fieldErrors, textOf, waitWords } from "@/app/_sign-in/form-input";
import { sendPasswordLink } from "@/lib/accounts/passwords/send-password-link";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { NAME_RULE } from "@/lib/input/name-rule";
import { personName } from "@/lib/input/person-name";
import type { FormState } from "./_components/form-state";

export type LinkField = "name" | "email";

const FIELDS: Record<LinkField, string> = {
  name: NAME_RULE,
  email: "Please write your e-mail address, like ada@example.com.",
};

const WORDS: Record<"throttled" | "busy", (wait: string) => string> = {
  throttled: (wait) => `Too many letters were asked for from here. Please try again ${wait}.`,
  busy: () => "We are very busy right now and sent nothing. Please try again in a moment.",
};

const forms = {
  register: z.object({ email: emailAddress, name: personName }),
  reset: z.object({ email: emailAddress, name: z.null() }),
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
  const input = forms[wanted].safeParse({ name: null, ...typed });
  if (!input.success) return { typed, errors: fieldErrors(input.error, FIELDS) };
  const now = await currentTime();
  const address = clientAddress(await headers());
  const next = safePath(textOf(data, "next"), "");
  const sent = await orBusy(() =>
    sendPasswordLink(database(), { wanted, ...input.data, next, address, now }),
  );
  if (!sent.ok) return { typed, refusal: WORDS[sent.code](waitWords("until" in sent ? sent : {}, now)) };
  return { typed: { email: input.data.email }, done: true };
}
