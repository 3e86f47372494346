"use server";
import { redirect } from "next/navigation";
import { guarded } from "@/app/_actions/guarded";
import { asForm, textIn } from "@/app/_form";
import { FRIEND_WORDS } from "@/app/(site)/tickets/_transfer-words";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { acceptTicket } from "@/lib/bookings/transfers/accept-ticket";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { orBusy } from "@/lib/or-busy";

/** Takes the ticket over and goes to it; answers words when it cannot. */
export const acceptAction = guarded(async (_: string | null, data: FormData): Promise<string> => {
  const sent = asForm(data);
  const { user } = await getViewer();
  const now = await currentTime();
  const asked = { offerToken: textIn(sent, "offerToken"), name: textIn(sent, "name") };
  const accepted = await orBusy(() => acceptTicket(database(), { ...asked, userId: user?.id ?? null, now }));
  if (!accepted.ok) return FRIEND_WORDS[accepted.code];
  redirect(`/tickets/held/${accepted.value.holderToken}`);
});
