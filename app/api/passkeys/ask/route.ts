import { respond } from "@/app/_http/respond";
import { PASSKEY_WORDS } from "@/app/_sign-in/words";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { askToConfirm, askToSignIn } from "@/lib/accounts/passkeys/ask-passkey";
import { getViewer, requireUser, requireVisitor } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";

/**
 * What a browser is to ask of a passkey, as `{ options }`: of who is to sign in, or, for `{ to: "confirm" }`, of who is to
 * show that it is still they; `{ words }` says that there is none. The challenge is made for this browser alone.
 */
export const POST = (request: Request) =>
  inLanguageAsked(request, () =>
    respond(async () => {
      // no page of another site can send this type without being asked first
      if (request.headers.get("content-type") !== "application/json")
        return Response.json({ error: "Send JSON." }, { status: 415 });
      const body = await readJson(request, { mostBytes: 256 });
      if (!body.ok) return unreadBody(body.code);
      const now = await currentTime();
      if (isToConfirm(body.value)) {
        const { id: userId } = await requireUser();
        const { idHash } = await getViewer();
        const asked = await askToConfirm(database(), { userId, idHash: idHash ?? "", now });
        return say(asked.ok ? { options: asked.value } : { words: PASSKEY_WORDS[asked.code](1) });
      }
      const { visitorId } = await requireVisitor();
      return say({ options: await askToSignIn(visitorId, now) });
    }),
  );

const isToConfirm = (sent: unknown): boolean =>
  typeof sent === "object" && sent !== null && "to" in sent && sent.to === "confirm";

const say = (answer: object) => Response.json(answer, { headers: { "Cache-Control": "private, no-store" } });
