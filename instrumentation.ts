/** Before any request: a server that could only answer 500 ends here, with what mends it. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const refusal = await import("./lib/start-checks").then(
    ({ refusalToStart }) => refusalToStart(),
    (error: Error) => error.message,
  );
  if (refusal !== null) {
    process.stderr.write(`Matinee does not start. ${refusal}\n`);
    process.exit(1);
  }
  await import("./lib/start-up");
}
