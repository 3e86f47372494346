import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export const dynamic = "force-dynamic";

/** What this process has used: CPU in milliseconds, memory in bytes; `?gc` frees first what is unused. */
export function GET(request: Request) {
  if (new URL(request.url).searchParams.has("gc")) {
    setFlagsFromString("--expose-gc");
    runInNewContext("gc")();
  }
  const { user, system } = process.cpuUsage();
  const { heapUsed, external } = process.memoryUsage();
  return Response.json({ cpuMs: (user + system) / 1_000, heap: heapUsed + external });
}
