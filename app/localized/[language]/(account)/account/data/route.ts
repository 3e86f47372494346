import { respond } from "@/app/_http/respond";
import { confirmPath } from "@/lib/accounts/sessions/sign-in-path";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { openPersonalData } from "@/lib/privacy/open-personal-data";
import { redirect } from "@/lib/redirect";

/** All that is known of who is signed in, as a file. */
export const GET = () =>
  respond(async () => {
    const { id: userId, email } = await requireUser("/account");
    const { idHash } = await getViewer();
    const data = await openPersonalData(database(), { userId, email, idHash, now: await currentTime() });
    if (!data.ok) redirect(confirmPath("/account"));
    return new Response(`${JSON.stringify(data.value, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="matinee-my-data.json"',
        "Cache-Control": "private, no-store",
      },
    });
  });
