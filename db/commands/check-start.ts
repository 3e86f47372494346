import "./env-files";

// Next says "Ready" before it runs anything of ours, so what must not start is asked first
const refusal = await import("@/lib/server/start-checks").then(
  ({ refusalToStart }) => refusalToStart(),
  (error: Error) => error.message,
);
if (refusal !== null) {
  console.error(`Matinee does not start. ${refusal}`);
  process.exit(1);
}
process.exit(0);
