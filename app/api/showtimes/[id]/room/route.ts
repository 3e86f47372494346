import { cookies } from "next/headers";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { asHolder } from "@/app/_seat-picking/answer-seats";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { newVisitorId, visitorCookie } from "@/lib/accounts/sessions/visitor";
import { database } from "@/lib/database";
import {
  actInRoom,
  MOST_ROOM_BYTES,
  type RoomAnswer,
  statusOfRoom,
  tellStanding,
} from "@/lib/holding/waiting/answer-room";

/** How the caller stands in the waiting room of a showtime. A guest is answered before it comes here: `lib/server/answer-room.ts`. */
export const GET = (_: Request, { params }: RouteContext<"/api/showtimes/[id]/room">) =>
  respond(async () => {
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    return say(
      await asHolder(({ holder, now }) => tellStanding(database(), { showtimeId: id.data, holder, now })),
    );
  });

/** Comes in or goes. The first answer to a new visitor brings a cookie and does nothing: the page asks once more. */
export const POST = (request: Request, { params }: RouteContext<"/api/showtimes/[id]/room">) =>
  respond(async () => {
    // no page of another site can send this type without being asked first
    if (request.headers.get("content-type") !== "application/json")
      return new Response("Send JSON.", { status: 415 });
    const id = rowId.safeParse((await params).id);
    if (!id.success) return new Response("No such showtime.", { status: 404 });
    const body = await readJson(request, { mostBytes: MOST_ROOM_BYTES });
    if (!body.ok) return unreadBody(body.code);
    const answer = await asHolder((by) => actInRoom(database(), body.value, { ...by, showtimeId: id.data }));
    if (!answer.ok && answer.code === "cookies-needed") (await cookies()).set(visitorCookie(newVisitorId()));
    return say(answer);
  });

const say = (answer: RoomAnswer) =>
  Response.json(answer, {
    status: statusOfRoom(answer),
    headers: { "Cache-Control": "private, no-store" },
  });
