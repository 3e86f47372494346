export const dynamic = "force-dynamic";

export const GET = () => new Response("", { headers: { "Cache-Control": "no-cache" } });

/** What any route costs that is sent something and answers JSON. */
export const POST = () => Response.json(null, { headers: { "Cache-Control": "private, no-store" } });
