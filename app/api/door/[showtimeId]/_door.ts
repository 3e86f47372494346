import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { rowId } from "@/app/_http/row-id";
import { readJson, unreadBody } from "@/app/api/_read-json";
import { requireStaff } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { NOT_THEIRS, noteRefused } from "@/lib/refused-access";

type Context = { params: Promise<{ showtimeId: string }> };
type Caller = { staff: StaffMember; showtimeId: number };

export function noSuchDoor(staff: StaffMember): Response {
  noteRefused({ by: staff, why: NOT_THEIRS });
  return new Response("No such door.", { status: 404 });
}

/** Never kept by anything between us and the device. */
export const privateJson = (body: unknown) =>
  Response.json(body, { headers: { "Cache-Control": "private, no-store" } });

/** For someone who works here, at the door of a showtime; which ones are theirs, the query asks. */
export const atDoor = ({ params }: Context, answer: (caller: Caller) => Promise<Response>) =>
  respond(async () => {
    const staff = await requireStaff();
    const showtimeId = rowId.safeParse((await params).showtimeId);
    return showtimeId.success ? answer({ staff, showtimeId: showtimeId.data }) : noSuchDoor(staff);
  });

type Sent<Body> = { request: Request; context: Context; body: z.ZodType<Body>; mostBytes: number };

/** The same with what was sent, as long as it can be read. */
export const atDoorWith = <Body>(
  { request, context, body, mostBytes }: Sent<Body>,
  answer: (caller: Caller, body: Body) => Promise<Response>,
) =>
  atDoor(context, async (caller) => {
    // what a page of another site could send without being asked first
    if (!request.headers.get("content-type")?.startsWith("application/json"))
      return new Response("Send JSON, and say so.", { status: 415 });
    const read = await readJson(request, { mostBytes });
    if (!read.ok) return unreadBody(read.code);
    const sent = body.safeParse(read.value);
    if (!sent.success) return Response.json({ error: z.prettifyError(sent.error) }, { status: 400 });
    return answer(caller, sent.data);
  });
