"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { guarded } from "@/app/_actions/guarded";
import { urlId } from "@/app/_http/url-id";
import { orBusy } from "@/app/_or-busy";
import { clientAddress } from "@/lib/accounts/sessions/client-address";
import { getViewer, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { emailAddress } from "@/lib/input/email-address";
import { line } from "@/lib/input/text";
import { guardGuesses, quoteCode } from "@/lib/ordering/quote-code";
import { fail } from "@/lib/result";

const asked = z.object({
  holdId: urlId,
  code: line(60, 1),
  email: emailAddress.nullable().catch(null),
});

/** Says whether a promotion code is good for a hold, and what it takes off. */
export const quoteCodeAction = guarded(async (input: { holdId: string; code: string; email: string }) => {
  const parsed = asked.safeParse(input);
  if (!parsed.success) return fail("unreadable");
  const { user } = await getViewer();
  return orBusy(async () => {
    const [holder, now, address] = [
      await requireVisitor(),
      await currentTime(),
      clientAddress(await headers()),
    ];
    return guardGuesses(database(), { address, now }, () =>
      quoteCode(database(), { ...parsed.data, email: user?.email ?? parsed.data.email, holder, now }),
    );
  });
});
