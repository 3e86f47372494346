import { respond } from "@/app/_http/respond";
import { type AppleKeys, appleKeys } from "@/lib/words/tickets/wallet/keys";

/** What a device of Apple's gets for its request; 404 where no such passes are made. */
export const toDevice = (passTypeId: string, answer: (keys: AppleKeys) => Promise<Response>) =>
  respond(async () => {
    const keys = appleKeys();
    return keys?.passTypeId === passTypeId ? answer(keys) : new Response("No such pass.", { status: 404 });
  });

/** The token that a device shows for its pass; empty where it shows none. */
export const tokenOf = (request: Request): string =>
  /^ApplePass (\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";

const STATUS = { "invalid-input": 400, "not-allowed": 401, "not-found": 404, "too-many": 429 } as const;

export const refusedAs = (code: keyof typeof STATUS) => new Response(null, { status: STATUS[code] });
