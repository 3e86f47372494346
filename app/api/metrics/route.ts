import { sendsSecret } from "@/app/api/_sends-secret";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { metrics } from "@/lib/metrics";
import { tellMetrics } from "@/lib/server/tell-metrics";

/** What this process counts, as Prometheus reads it, for who sends the token. */
export async function GET(request: Request) {
  const counted = metrics();
  if (!counted || !sendsSecret(request.headers, env.METRICS_TOKEN))
    return Response.json({ error: "not-allowed" }, { status: 401 });
  const text = await tellMetrics(database(), counted, { now: Date.now() });
  return new Response(text, {
    headers: { "Content-Type": counted.registry.contentType, "Cache-Control": "no-store" },
  });
}
