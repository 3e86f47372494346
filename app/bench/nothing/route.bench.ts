export const dynamic = "force-dynamic";

export const GET = () => new Response("", { headers: { "Cache-Control": "no-cache" } });
