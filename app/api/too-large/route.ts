/** Where a form that is larger than any of ours is sent to: see `lib/start-up.ts`. */
export const POST = () => new Response("That is more text than any form here takes.", { status: 413 });
