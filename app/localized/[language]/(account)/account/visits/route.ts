import { respond } from "@/app/_http/respond";
import { requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { findPerson } from "@/lib/privacy/find-person";
import { listVisits } from "@/lib/privacy/list-visits";
import { letterboxdCsv } from "../_letterboxd-csv";

/** What who is signed in has seen with us, as a file that Letterboxd imports into a diary. */
export const GET = () =>
  respond(async () => {
    const { id: userId, email } = await requireUser("/account");
    const db = database();
    const person = await findPerson(db, { userId, email });
    const visits = await listVisits(db, person, await currentTime());
    return new Response(letterboxdCsv(visits), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="matinee-visits-for-letterboxd.csv"',
        "Cache-Control": "private, no-store",
      },
    });
  });
