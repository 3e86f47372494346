import { respond } from "@/app/_http/respond";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { getPersonalData } from "@/lib/privacy/get-personal-data";

/** All that is known of who is signed in, as a file. */
export const GET = () =>
  respond(async () => {
    const { id: userId, email } = await requireUser("/account");
    const data = await getPersonalData(database(), { userId, email }, await currentTime());
    return new Response(`${JSON.stringify(data, null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="matinee-my-data.json"',
        "Cache-Control": "private, no-store",
      },
    });
  });
