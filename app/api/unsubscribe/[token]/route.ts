import { respond } from "@/app/_http/respond";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { setOptOut } from "@/lib/messages/set-opt-out";
import { redirect } from "@/lib/redirect";

/** What a mail program asks by itself when its reader wants no more of these (RFC 8058). What it says beside is not read. */
export async function POST(_: Request, { params }: RouteContext<"/api/unsubscribe/[token]">) {
  const { token } = await params;
  return respond(async () => {
    const set = await setOptOut(database(), { token, wanted: false, now: await currentTime() });
    return set.ok ? new Response(null, { status: 204 }) : new Response("Not found", { status: 404 });
  });
}

/** Whoever opens the address is shown the page, and changes nothing by that: programs open links to look at them. */
export async function GET(_: Request, { params }: RouteContext<"/api/unsubscribe/[token]">) {
  redirect(`/unsubscribe/${encodeURIComponent((await params).token)}`);
}
