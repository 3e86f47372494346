import { respond } from "@/app/_http/respond";
import { sentTo } from "@/app/_sent";
import { minutesLeft } from "@/app/_sign-in/form-input";
import { CODE_WORDS, PASSKEY_WORDS } from "@/app/_sign-in/words";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { confirmByPasskey } from "@/lib/accounts/passkeys/confirm-by-passkey";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import { clientNetworks } from "@/lib/accounts/sessions/client-address";
import { getViewer, requireUser } from "@/lib/accounts/sessions/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";

/**
 * Shows by a code that it is still they, or by a passkey as `{ answer }`, for a form that waits on its page: `{ words }` says
 * why not, null that it is done.
 */
export const POST = (request: Request) =>
  inLanguageAsked(request, () =>
    respond(async () => {
      // no page of another site can send this type without being asked first
      if (request.headers.get("content-type") !== "application/json")
        return Response.json({ error: "Send JSON." }, { status: 415 });
      const { id, email } = await requireUser();
      const { idHash } = await getViewer();
      const body = await readJson(request, { mostBytes: 16_384 });
      if (!body.ok) return unreadBody(body.code);
      const now = await currentTime();
      const by = { user: { id, email }, idHash: idHash ?? "", now };
      if (isPasskey(body.value)) {
        const origin = { networks: clientNetworks(request.headers) };
        const asked = { ...sentTo(confirmByPasskey, body.value), userId: id, idHash: by.idHash, origin, now };
        return say(wordsOf(PASSKEY_WORDS, await confirmByPasskey(database(), asked), now));
      }
      const done = await confirmPerson(database(), { ...sentTo(confirmPerson, body.value), ...by });
      return say(wordsOf(CODE_WORDS, done, now));
    }),
  );

const isPasskey = (sent: unknown): boolean => typeof sent === "object" && sent !== null && "answer" in sent;

type Done<Code extends string> = { ok: true } | { ok: false; code: Code; until?: number };

const wordsOf = <Code extends string>(
  words: Record<Code, (minutes: number) => string>,
  done: Done<Code>,
  now: number,
) => (done.ok ? null : words[done.code](minutesLeft(done, now)));

const say = (words: string | null) =>
  Response.json({ words }, { headers: { "Cache-Control": "private, no-store" } });
