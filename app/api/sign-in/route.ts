import { respond } from "@/app/_http/respond";
import { sentTo } from "@/app/_sent";
import { minutesLeft } from "@/app/_sign-in/form-input";
import { finishSession, startByPasskey, startSession } from "@/app/_sign-in/start-session";
import { CODE_WORDS, PASSKEY_WORDS, SIGN_IN_WORDS } from "@/app/_sign-in/words";
import { inLanguageAsked } from "@/app/api/_in-language-asked";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { safePath } from "@/lib/accounts/sessions/safe-path";
import { currentTime } from "@/lib/clock";
import { t } from "@/lib/i18n/t";

/**
 * Signs in for a form that waits on its page: `{ words }` says why not, null that it is done; `isHalf` that a code is asked
 * for, which is sent here as `{ code }`. `{ passkey }` is both, and is told where to go on to. A route and no action:
 * an action that sets a cookie renders its page anew, and that one still belongs to who is signed out.
 */
export const POST = (request: Request) =>
  inLanguageAsked(request, () =>
    respond(async () => {
      // no page of another site can send this type without being asked first
      if (request.headers.get("content-type") !== "application/json")
        return Response.json({ error: "Send JSON." }, { status: 415 });
      const body = await readJson(request, { mostBytes: 16_384 });
      if (!body.ok) return unreadBody(body.code);
      if (isPasskey(body.value)) return answerPasskey(body.value);
      if (isCode(body.value)) return answerCode(body.value.code);
      const { email, password } = sentTo(checkPassword, body.value);
      const started = await startSession(email, password);
      if (started.ok) return say(null);
      if (started.code === "second-step") return say(null, { isHalf: true });
      if (started.code === "invalid-input") return say(t("account.signIn.incomplete"));
      return say(
        SIGN_IN_WORDS[started.code](minutesLeft("until" in started ? started : {}, await currentTime())),
      );
    }),
  );

const isCode = (sent: unknown): sent is { code: string } =>
  typeof sent === "object" && sent !== null && "code" in sent && typeof sent.code === "string";

const isPasskey = (sent: unknown): sent is { passkey: unknown; next?: unknown } =>
  typeof sent === "object" && sent !== null && "passkey" in sent;

async function answerPasskey({ passkey, next }: { passkey: unknown; next?: unknown }) {
  const started = await startByPasskey(passkey);
  if (started.ok) return say(null, { to: safePath(next, started.value.home) });
  const minutes = minutesLeft("until" in started ? started : {}, await currentTime());
  return say(PASSKEY_WORDS[started.code](minutes), { code: started.code });
}

async function answerCode(code: string) {
  const finished = await finishSession(code);
  if (finished.ok) return say(null);
  const minutes = minutesLeft("until" in finished ? finished : {}, await currentTime());
  return say(CODE_WORDS[finished.code](minutes), {
    isHalf: finished.code === "wrong-code" || finished.code === "throttled",
  });
}

const say = (words: string | null, more: { isHalf?: boolean; to?: string; code?: string } = {}) =>
  Response.json({ words, ...more }, { headers: { "Cache-Control": "private, no-store" } });
