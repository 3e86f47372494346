import { marksOf } from "@/lib/accounts/sessions/address-mark";
import { clientNetworks } from "@/lib/accounts/sessions/client-address";
import { guestOf } from "@/lib/accounts/sessions/guest-of";
import { holdMarkHeader } from "@/lib/accounts/sessions/hold-mark";
import { TEST_CLOCK_HEADER, timeBy } from "@/lib/clock";
import { database } from "@/lib/database";
import { askedOf, heldUntil, MOST_SWAP_BYTES, statusOf, swapSeats } from "@/lib/holding/swap-seats";
import { parseJson } from "@/lib/ingress/parse-json";
import type { Answered, Arrived } from "@/lib/ingress/shortcut";
import { orBusy } from "@/lib/or-busy";

const PATH = /^\/api\/showtimes\/(\d{1,15})\/hold$/;

/**
 * A guest takes and releases seats, as by `POST` of `app/api/showtimes/[id]/hold/route.ts`: the request that a rush
 * consists of. Who is signed in, is new here, or asks in another way than a seat map does, is answered by that route.
 */
export const answerHold = ({
  method,
  url,
  headers,
  body,
}: Arrived): Promise<Exclude<Answered, Response>> | null => {
  const [, showtimeId] = PATH.exec(url) ?? [];
  const isJson = method === "POST" && headers["content-type"] === "application/json";
  if (!showtimeId || !isJson || body.length > MOST_SWAP_BYTES) return null;
  const visitorId = guestOf(headers.cookie);
  if (!visitorId) return null;
  const now = timeBy(headers[TEST_CLOCK_HEADER]?.toString());
  return orBusy(() =>
    swapSeats(database(), {
      ...askedOf(showtimeId, parseJson(body)),
      holder: { visitorId, userId: null },
      from: marksOf(clientNetworks(forwarded(headers))),
      now,
    }),
  ).then((json) => {
    const until = heldUntil(json);
    const cookie = until === null ? undefined : holdMarkHeader(visitorId, { until, now });
    return { status: statusOf(json), json, cookie };
  });
};

const forwarded = (headers: Arrived["headers"]) =>
  new Headers({ "x-forwarded-for": headers["x-forwarded-for"]?.toString() ?? "" });
