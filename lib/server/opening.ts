import type { Shortcut } from "@/lib/ingress/shortcut";

/**
 * Before any request: a server that could only answer 500 ends here, with what mends it. What `load` brings is asked
 * before Next: nothing in lib knows the API.
 */
export const openServer = async (load: () => Promise<{ answerBeforeNext: Shortcut }>): Promise<void> => {
  const refusal = await import("./start-checks").then(
    ({ refusalToStart }) => refusalToStart(),
    (error: Error) => error.message,
  );
  if (refusal !== null) {
    process.stderr.write(`Matinee does not start. ${refusal}\n`);
    process.exit(1);
  }
  const [{ startUp }, { answerBeforeNext }] = await Promise.all([import("./start-up"), load()]);
  startUp(answerBeforeNext);
  // to who watches over this process, where somebody does: see `db/commands/serve.ts`
  process.send?.("open");
};
