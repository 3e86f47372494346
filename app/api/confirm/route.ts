import { respond } from "@/app/_http/respond";
import { sentTo } from "@/app/_sent";
import { waitWords } from "@/app/_sign-in/form-input";
import { CODE_WORDS } from "@/app/_sign-in/words";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";

/** Shows by a code that it is still they, for a form that waits on its page: `{ words }` says why not, null that it is done. */
export const POST = (request: Request) =>
  respond(async () => {
    // no page of another site can send this type without being asked first
    if (request.headers.get("content-type") !== "application/json")
      return Response.json({ error: "Send JSON." }, { status: 415 });
    const { id, email } = await requireUser();
    const { idHash } = await getViewer();
    const body = await readJson(request, { mostBytes: 4_096 });
    if (!body.ok) return unreadBody(body.code);
    const now = await currentTime();
    const by = { user: { id, email }, idHash: idHash ?? "", now };
    const done = await confirmPerson(database(), { ...sentTo(confirmPerson, body.value), ...by });
    const words = done.ok ? null : CODE_WORDS[done.code](waitWords("until" in done ? done : {}, now));
    return Response.json({ words }, { headers: { "Cache-Control": "private, no-store" } });
  });
