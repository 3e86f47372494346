import type { Proof, Work } from "@/lib/claims/work-limits";
import type { SeatsAnswer } from "../seats-answer";

/** Of a claim that was refused until work is done; while it is under way others are asked more than once. */
const TRIES = 3;

const LEFT: SeatsAnswer = { ok: false, code: "work-left" };
/** What does the work comes from the server only then, and may not come. */
const UNDONE: SeatsAnswer = { ok: false, code: "failed" };

type Send = (proof?: Proof) => Promise<SeatsAnswer>;
type DoWork = (work: Work, signal: AbortSignal) => Promise<Proof | null>;

/**
 * Sends claims, and once more with the work that the server asks for. Only one is worked for at a time, and none anew while
 * what was done is not spent. To leave it is to leave all that was asked before, also what waits for its turn to be sent.
 */
export function workTurns(doWork: DoWork) {
  let underWay: { leaving: AbortController; done: Promise<SeatsAnswer> } | null = null;
  /** Done for seats that went to somebody faster, or for a claim that did not get through: it is good for the next. */
  let unspent: Proof | undefined;
  /** How often it was left. */
  let leaves = 0;

  async function sendWith(send: Send, proof: Proof | undefined): Promise<SeatsAnswer> {
    const answer = await send(proof);
    const isMoreAsked = !answer.ok && answer.work !== undefined;
    if (proof) unspent = answer.ok || isMoreAsked ? undefined : proof;
    return answer;
  }

  function begin(work: Work, send: Send): Promise<SeatsAnswer> {
    const leaving = new AbortController();
    const done = doWork(work, leaving.signal)
      .then(
        (proof) => (proof ? sendWith(send, proof) : LEFT),
        () => UNDONE,
      )
      .finally(() => {
        underWay = null;
      });
    underWay = { leaving, done };
    return done;
  }

  async function withWork(send: Send, askedAfter = leaves): Promise<SeatsAnswer> {
    if (askedAfter < leaves) return LEFT;
    let answer = await sendWith(send, unspent);
    for (let tries = 0; tries < TRIES && !answer.ok && answer.work; tries++) {
      if (underWay) {
        // once that has begun a hold, nothing more is asked for this one
        if (isLeft(await underWay.done)) return LEFT;
        answer = await sendWith(send, unspent);
      } else answer = await begin(answer.work, send);
    }
    return answer;
  }

  return {
    withWork,
    leave: () => {
      leaves++;
      underWay?.leaving.abort();
    },
    /** What is asked now is asked after so many. */
    leaves: () => leaves,
  };
}

const isLeft = (answer: SeatsAnswer): boolean => !answer.ok && answer.code === "work-left";
