import type { Database } from "@/db/client";
import { databaseOver } from "@/db/client";
import type { PaymentProvider } from "@/lib/payments/provider";

/** What a purchase and its refund come by, counted from 1: batches that write, and questions to the provider. */
export type KillPoint = { when: "before" | "after"; what: "batch" | "provider"; nth: number };

export const readKillPoint = (words: string): KillPoint | null => {
  const [when, what, nth] = words.split(":");
  return nth === undefined ? null : ({ when, what, nth: Number(nth) } as KillPoint);
};

/** A process that is gone at that point as by a power cut: nothing of it runs any more. */
export function dieAt(point: KillPoint | null) {
  const counts = { batch: 0, provider: 0 };
  const around = async <Answer>(what: KillPoint["what"], act: () => Promise<Answer>): Promise<Answer> => {
    const isIt = ++counts[what] === point?.nth && what === point.what;
    if (isIt && point.when === "before") process.kill(process.pid, "SIGKILL");
    const answer = await act();
    if (isIt) process.kill(process.pid, "SIGKILL");
    return answer;
  };
  return {
    database: ({ engine }: Database): Database =>
      databaseOver({ ...engine, batch: (statements) => around("batch", () => engine.batch(statements)) }),
    provider: (provider: PaymentProvider): void => {
      for (const method of ["begin", "retrieve", "refund"] as const) {
        const asked = provider[method].bind(provider) as (...all: unknown[]) => Promise<never>;
        Object.assign(provider, {
          [method]: (...all: unknown[]) => around("provider", () => asked(...all)),
        });
      }
    },
  };
}
