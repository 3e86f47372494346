import { respond } from "@/app/_http/respond";
import { readBody } from "@/app/api/_read-body";
import { unreadBody } from "@/app/api/_read-json";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { env } from "@/lib/env";
import { receiveMailEvent } from "@/lib/messages/receive-mail-event";

const LIMITS = { mostBytes: 262_144, mostMs: 10_000 };

/** Where Resend tells what became of messages. 400 for what it did not sign; 503 asks it to tell again. */
export async function POST(request: Request) {
  const secrets = env.RESEND_WEBHOOK_SECRET;
  if (!secrets) return new Response("Not found", { status: 404 });
  return respond(async () => {
    const body = await readBody(request, LIMITS);
    if (!body.ok) return unreadBody(body.code);
    const { readResendEvent } = await import("@/lib/messages/transports/resend-event");
    const event = readResendEvent({ headers: request.headers, body: body.value }, secrets);
    if (!event) return Response.json({ error: "not-proved" }, { status: 400 });
    const received =
      event === "other" ? event : await receiveMailEvent(database(), { event, now: await currentTime() });
    return Response.json({ received });
  });
}
