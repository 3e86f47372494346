import type { PolicyOf } from "@/lib/ingress/own-policy";
import type { Shortcut } from "@/lib/ingress/shortcut";

/** What is asked before Next: nothing in lib knows the API, or which pages there are. */
type BeforeNext = { answerBeforeNext: Shortcut; policyOf: PolicyOf };

/** Before any request: a server that could only answer 500 ends here, with what mends it. */
export const openServer = async (load: () => Promise<BeforeNext>): Promise<void> => {
  const refusal = await import("./start-checks").then(
    ({ refusalToStart }) => refusalToStart(),
    (error: Error) => error.message,
  );
  if (refusal !== null) {
    process.stderr.write(`Matinee does not start. ${refusal}\n`);
    process.exit(1);
  }
  await traceWhereAsked();
  const [{ startUp }, { answerBeforeNext, policyOf }] = await Promise.all([import("./start-up"), load()]);
  startUp(answerBeforeNext, policyOf);
  // to who watches over this process, where somebody does: see `db/commands/serve.ts`
  process.send?.("open");
};

/** Nothing of it is loaded where nobody collects traces. */
async function traceWhereAsked(): Promise<void> {
  const { env } = await import("@/lib/env");
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: name } = env;
  if (endpoint === undefined) return;
  const { startTraces } = await import("./traces");
  startTraces({ endpoint, name, share: env.OTEL_TRACES_SAMPLER_ARG });
}
