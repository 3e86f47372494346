import { useCallback, useEffect, useRef, useState } from "react";
import type { Proof, Work } from "@/lib/claims/work-limits";
import type { SeatsAnswer } from "../seats-answer";
import type { Progress } from "./do-work";

/** Of a claim that was refused until work is done; while it is under way others are asked more than once. */
const TRIES = 3;
/** How often its progress is drawn. */
const TOLD_MS = 250;

const LEFT: SeatsAnswer = { ok: false, code: "work-left" };

/** What is being done, while something is; and how to leave it. */
export type WorkUnderWay = { progress: Progress | null; leave: () => void };

type Send = (proof?: Proof) => Promise<SeatsAnswer>;

/** Sends a claim, and once more with the work that the server asks for. Only one is worked for at a time. */
export function useWork() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const underWay = useRef<{ leaving: AbortController; done: Promise<SeatsAnswer> }>(null);

  const leave = useCallback(() => underWay.current?.leaving.abort(), []);
  useEffect(() => leave, [leave]);

  const work = useCallback(async (asked: Work, signal: AbortSignal, send: Send): Promise<SeatsAnswer> => {
    let toldAt = 0;
    const tell = (progress: Progress) => {
      if (performance.now() < toldAt + TOLD_MS) return;
      toldAt = performance.now();
      setProgress(progress);
    };
    // most people are never asked for any
    const { doWork } = await import("./do-work");
    const proof = await doWork(asked, { signal, tell });
    return proof ? send(proof) : LEFT;
  }, []);

  const withWork = useCallback(
    async (send: Send): Promise<SeatsAnswer> => {
      let answer = await send();
      for (let tries = 0; tries < TRIES && !answer.ok && answer.work; tries++) {
        const other = underWay.current;
        if (other) {
          // once that has begun a hold, nothing more is asked for this one
          if (isLeft(await other.done)) return LEFT;
          answer = await send();
          continue;
        }
        const leaving = new AbortController();
        const done = work(answer.work, leaving.signal, send).finally(() => {
          underWay.current = null;
          setProgress(null);
        });
        underWay.current = { leaving, done };
        answer = await done;
      }
      return answer;
    },
    [work],
  );

  return { progress, leave, withWork };
}

const isLeft = (answer: SeatsAnswer): boolean => !answer.ok && answer.code === "work-left";
