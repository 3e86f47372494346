"use server";
import { guarded } from "@/app/_actions/guarded";
import { fieldErrors } from "@/app/_field-errors";
import { asForm, textIn } from "@/app/_form";
import { friendWords, invalidWords } from "@/app/localized/[language]/(site)/tickets/_transfer-words";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";
import { guardMailbox } from "@/lib/ordering/guard-mailbox";
import { redirect } from "@/lib/redirect";

/** Takes the ticket over and goes to it; answers words when it cannot. */
export const acceptAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const sent = asForm(data);
  const { user } = await getViewer();
  const now = await currentTime();
  const asked = {
    ...{ offerToken: textIn(sent, "offerToken"), name: textIn(sent, "name"), email: textIn(sent, "email") },
  };
  const accept = () => acceptTicket(database(), { ...asked, userId: user?.id ?? null, now });
  // a stranger may name anybody's mailbox
  const email = asked.email.trim().toLowerCase();
  const accepted = await orBusy(() =>
    email === "" ? accept() : guardMailbox(database(), { email, now }, accept),
  );
  if (!accepted.ok && accepted.code === "invalid-input")
    return Object.values(fieldErrors(accepted, invalidWords())).join(" ") || friendWords("not-found");
  if (!accepted.ok) return friendWords(accepted.code);
  redirect(`/tickets/held/${accepted.value.holderToken}`);
});
