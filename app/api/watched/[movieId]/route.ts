import { rowId } from "@/app/_http/row-id";
import { isDatabaseAway } from "@/db/failures";
import { getViewer } from "@/lib/accounts/sessions/viewer";
import { database } from "@/lib/database";
import { getWatch } from "@/lib/watching/get-watch";

/** Whether the person signed in has marked a movie, for its page, which is the same for everyone. */
export async function GET(_: Request, { params }: RouteContext<"/api/watched/[movieId]">): Promise<Response> {
  const headers = { "Cache-Control": "private, no-store" };
  try {
    const { user } = await getViewer();
    const movieId = rowId.safeParse((await params).movieId);
    const watch =
      user && movieId.success ? await getWatch(database(), { userId: user.id, movieId: movieId.data }) : null;
    return Response.json({ watch }, { headers });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ watch: null }, { status: 503, headers: { ...headers, "Retry-After": "2" } });
  }
}
