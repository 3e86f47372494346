import type { z } from "zod";
import type { Database } from "@/db/client";
import type { Origin } from "@/lib/accounts/passwords/guesses";
import { beginSession, type NewSession } from "@/lib/accounts/sessions/session";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { checkPasskey, checkPasskeyInput } from "./check-passkey";

type Input = z.output<typeof checkPasskeyInput> & {
  /** Of the browser that was asked. */
  visitorId: string;
  origin: Pick<Origin, "networks">;
  session: NewSession;
  now: number;
};

/** Begins a session by a passkey alone, which counts as both steps: its owner has it, and has unlocked it. */
export const signInByPasskey = withInput(checkPasskeyInput, act);

async function act(db: Database, { answer, visitorId, origin, session, now }: Input) {
  let userId = 0;
  const checked = await checkPasskey(db, {
    ...{ answer, asked: { to: "sign-in", visitorId }, userId: null, origin, now },
    thenWrite: (user) => {
      userId = user.id;
      return beginSession(db, { ...session, user, isTwice: true, now });
    },
  });
  return checked.ok ? ok({ userId }) : checked;
}
