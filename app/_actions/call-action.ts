import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { loadAnew } from "./load-anew";
import { isRefused, type Refused } from "./refused";
import { askToConfirm, askToSignIn } from "./sign-in-ask";
import { type Unanswered, unanswered } from "./unanswered";

/** What the gate answers to an action that it does not let through: nothing of it was read (`lib/ingress/refuse.ts`). */
const AT_THE_GATE = /^refused:([a-z-]+)$/;

/** So often it is called again in a rush, each time a little later, before the person is told. */
const TRIES_IN_A_RUSH = 3;
const SOONEST_MS = 2_000;

/**
 * The only way that our pages call a server action. Never rejects, but for a redirect, which leads on. Who is signed
 * out is asked to sign in on the spot, who is to show that it is they for a code, and the action is called once more; so it
 * is in a rush, of which nothing was read. A page older than the server is loaded anew.
 */
export async function callAction<Answer>(
  act: () => Promise<Answer>,
): Promise<Exclude<Answer, Refused> | Unanswered> {
  const wasOffline = !navigator.onLine;
  let tries = 0;
  for (;;) {
    const answer = await act().catch((error) => asAnswer(error, wasOffline));
    if (isRush(answer) && ++tries < TRIES_IN_A_RUSH) {
      await new Promise((resolve) => setTimeout(resolve, SOONEST_MS * (1 + Math.random())));
      continue;
    }
    if (!isRefused(answer)) return answer as Exclude<Answer, Refused>;
    if (answer.refusedAs === "not-allowed" || answer.refusedAs === "in-doubt")
      return unanswered(answer.refusedAs);
    const isMet = await (answer.refusedAs === "unconfirmed" ? askToConfirm() : askToSignIn());
    if (!isMet) return unanswered(answer.refusedAs);
  }
}

const isRush = (answer: unknown): boolean =>
  typeof answer === "object" && answer !== null && "code" in answer && answer.code === "rush";

function asAnswer(error: unknown, wasOffline: boolean): Refused | Unanswered {
  unstable_rethrow(error);
  if (unstable_isUnrecognizedActionError(error)) {
    loadAnew();
    return unanswered("outdated");
  }
  if (error instanceof TypeError) return unanswered(wasOffline ? "offline" : "unheard");
  const code = error instanceof Error ? AT_THE_GATE.exec(error.message)?.[1] : undefined;
  if (code === "signed-out") return { refusedAs: "signed-out" };
  if (code === "too-large") return unanswered("too-large");
  if (code === "in-doubt") return unanswered("in-doubt");
  if (code === "busy") return unanswered("rush");
  return unanswered(code ? "turned-away" : "failed");
}

/** The same of an action that answers words when it cannot, and null when it is done. */
export async function callForWords(act: () => Promise<string | null | Refused>): Promise<string | null> {
  const answer = await callAction(act);
  return typeof answer === "object" ? (answer?.words ?? null) : answer;
}
