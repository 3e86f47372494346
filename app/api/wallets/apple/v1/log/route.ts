import { z } from "zod";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { refusedAs, toDevice } from "@/app/api/wallets/apple/v1/_service";
import { listOf } from "@/lib/list-of";
import { noteFromDevice } from "@/lib/wallets/note-from-device";
import { appleKeys } from "@/lib/words/tickets/wallet/keys";

const MOST_BYTES = 16_384;
const told = z.object({ logs: listOf(z.string(), 100) });

/** What a device ran into with a pass of ours, for the operator: a few lines a minute, whoever sends them. */
export async function POST(request: Request) {
  return toDevice(appleKeys()?.passTypeId ?? "", async () => {
    const body = await readJson(request, { mostBytes: MOST_BYTES });
    if (!body.ok) return unreadBody(body.code);
    const read = told.safeParse(body.value);
    if (!read.success) return refusedAs("invalid-input");
    for (const line of read.data.logs) noteFromDevice(line);
    return new Response(null, { status: 200 });
  });
}
