export const dynamic = "force-dynamic";

/** What any route costs that reads the JSON it is sent, and answers some. */
export async function POST(request: Request) {
  await request.json();
  return Response.json(null, { headers: { "Cache-Control": "no-store" } });
}
