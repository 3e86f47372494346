import { marksOf } from "@/lib/accounts/sessions/address-mark";
import { clientNetworks } from "@/lib/accounts/sessions/client-address";
import { guestOf } from "@/lib/accounts/sessions/guest-of";
import { TEST_CLOCK_HEADER, timeBy } from "@/lib/clock";
import { database } from "@/lib/database";
import {
  actInRoom,
  MOST_ROOM_BYTES,
  type RoomAnswer,
  statusOfRoom,
  tellStanding,
} from "@/lib/holding/waiting/answer-room";
import { parseJson } from "@/lib/ingress/parse-json";
import type { Answered, Arrived } from "@/lib/ingress/shortcut";
import { orBusy } from "@/lib/or-busy";

const PATH = /^\/api\/showtimes\/([1-9]\d{0,14})\/room$/;

/**
 * A guest in a waiting room asks how they stand, comes in or goes, as by `app/api/showtimes/[id]/room/route.ts`: thousands
 * ask all the while. Who is signed in, or is new here, is answered by that route.
 */
export const answerRoom = ({
  method,
  url,
  headers,
  body,
}: Arrived): Promise<Exclude<Answered, Response>> | null => {
  const [, id] = PATH.exec(url) ?? [];
  const visitorId = id ? guestOf(headers.cookie) : null;
  if (!visitorId) return null;
  const now = timeBy(headers[TEST_CLOCK_HEADER]?.toString());
  const asked = { showtimeId: Number(id), holder: { visitorId, userId: null }, now };
  const answer = async (act: () => Promise<RoomAnswer>) => {
    const json = await orBusy(act);
    return { status: statusOfRoom(json), json };
  };
  if (method === "GET") return answer(() => tellStanding(database(), asked));
  const isJson = method === "POST" && headers["content-type"] === "application/json";
  if (!isJson || body.length > MOST_ROOM_BYTES) return null;
  const from = marksOf(
    clientNetworks(new Headers({ "x-forwarded-for": `${headers["x-forwarded-for"] ?? ""}` })),
  );
  return answer(() => actInRoom(database(), parseJson(body), { ...asked, from }));
};
