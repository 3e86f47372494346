import { isDatabaseAway } from "@/db/failures";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { staffMemberOf } from "@/lib/accounts/staff-member";

/** Who is signed in, for the corner of pages that are the same for everyone. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    const { user } = await getViewer();
    const worksHere = user !== null && staffMemberOf(user) !== null;
    return Response.json({ user: user && { name: user.name, worksHere } }, { headers });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ user: null }, { status: 503, headers: { ...headers, "Retry-After": "2" } });
  }
}
