import { deliverAfter } from "@/app/_deliver-after";
import { respond } from "@/app/_http/respond";
import { readBody } from "@/app/api/_read-body";
import { unreadBody } from "@/app/api/_read-json";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { type ReceiveWebhookCode, receiveWebhook } from "@/lib/ordering/receive-webhook";

const LIMITS = { mostBytes: 262_144, mostMs: 10_000 };

const STATUS: Record<ReceiveWebhookCode, number> = { "unknown-provider": 404, "not-proved": 400 };

/** Where payment providers tell what happened. 400 for what they did not sign; 503 asks them to send it again. */
export async function POST(request: Request, { params }: RouteContext<"/api/webhooks/[provider]">) {
  const { provider } = await params;
  return respond(async () => {
    const body = await readBody(request, LIMITS);
    if (!body.ok) return unreadBody(body.code);
    const { headers } = request;
    const received = await receiveWebhook(database(), {
      provider,
      request: { headers, body: body.value, now: await currentTime() },
    });
    if (!received.ok) return Response.json({ error: received.code }, { status: STATUS[received.code] });
    return Response.json(received.value);
  }).finally(deliverAfter);
}
