// before any request: a server that could only answer 500 ends here, with what mends it
const refusal = await import("./start-checks").then(
  ({ refusalToStart }) => refusalToStart(),
  (error: Error) => error.message,
);
if (refusal !== null) {
  process.stderr.write(`Matinee does not start. ${refusal}\n`);
  process.exit(1);
}
await import("./start-up");

export {};
