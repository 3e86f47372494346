import { respond } from "@/app/_http/respond";
import { sentTo } from "@/app/_sent";
import { waitWords } from "@/app/_sign-in/form-input";
import { finishSession, startSession } from "@/app/_sign-in/start-session";
import { CODE_WORDS, SIGN_IN_WORDS } from "@/app/_sign-in/words";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { checkPassword } from "@/lib/accounts/passwords/check-password";
import { currentTime } from "@/lib/clock";

/**
 * Signs in for a form that waits on its page: `{ words }` says why not, null that it is done; `isHalf` that a code is asked
 * for, which is sent here as `{ code }`. A route and no action:
 * an action that sets a cookie renders its page anew, and that one still belongs to who is signed out.
 */
export const POST = (request: Request) =>
  respond(async () => {
    // no page of another site can send this type without being asked first
    if (request.headers.get("content-type") !== "application/json")
      return Response.json({ error: "Send JSON." }, { status: 415 });
    const body = await readJson(request, { mostBytes: 4_096 });
    if (!body.ok) return unreadBody(body.code);
    if (isCode(body.value)) return answerCode(body.value.code);
    const { email, password } = sentTo(checkPassword, body.value);
    const started = await startSession(email, password);
    if (started.ok) return say(null);
    if (started.code === "second-step") return say(null, true);
    if (started.code === "invalid-input") return say("Please write your e-mail address and your password.");
    return say(
      SIGN_IN_WORDS[started.code](waitWords("until" in started ? started : {}, await currentTime())),
    );
  });

const isCode = (sent: unknown): sent is { code: string } =>
  typeof sent === "object" && sent !== null && "code" in sent && typeof sent.code === "string";

async function answerCode(code: string) {
  const finished = await finishSession(code);
  if (finished.ok) return say(null);
  const wait = waitWords("until" in finished ? finished : {}, await currentTime());
  return say(
    CODE_WORDS[finished.code](wait),
    finished.code === "wrong-code" || finished.code === "throttled",
  );
}

const say = (words: string | null, isHalf = false) =>
  Response.json({ words, isHalf }, { headers: { "Cache-Control": "private, no-store" } });
