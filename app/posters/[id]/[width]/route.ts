import { z } from "zod";
import { respond } from "@/app/_http/respond";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { catalogueDatabase } from "@/lib/stale-reads";

const asked = z.object({ id: z.string().min(1).max(100), width: z.coerce.number().int().min(1).max(4_000) });

const FOR_GOOD = { "Cache-Control": "public, max-age=31536000, immutable" };

/** One poster at one width. A poster's id is the hash of its bytes, so the answer never changes. */
export const GET = (_request: Request, { params }: RouteContext<"/posters/[id]/[width]">) =>
  respond(async () => {
    const poster = asked.safeParse(await params);
    const image =
      poster.success && (await getPosterImage(catalogueDatabase(), poster.data.id, poster.data.width));
    if (!image) return new Response("No such poster.", { status: 404 });
    if (image.url) return new Response(null, { status: 308, headers: { Location: image.url, ...FOR_GOOD } });
    return new Response(new Uint8Array(image.data ?? []), {
      headers: { "Content-Type": "image/webp", ...FOR_GOOD },
    });
  });
