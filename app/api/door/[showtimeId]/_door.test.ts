import { expect, it, vi } from "vitest";
import { z } from "zod";
import { atDoorWith } from "./_door";

vi.mock("@/lib/accounts/sessions/viewer", () => ({ requireStaff: async () => ({ userId: 1 }) }));

it("takes nothing at the door that another site's page could send unasked", async () => {
  const answered = async (contentType: string | null) => {
    const request = new Request("http://localhost/api/door/1/scan", { method: "POST", body: "{}" });
    request.headers.delete("content-type");
    if (contentType) request.headers.set("content-type", contentType);
    const context = { params: Promise.resolve({ showtimeId: "1" }) };
    const answer = async () => new Response("taken");
    return (await atDoorWith({ request, context, body: z.object({}), mostBytes: 100 }, answer)).status;
  };
  for (const wrong of [
    null,
    "text/plain",
    "multipart/form-data; boundary=X",
    "application/x-www-form-urlencoded",
  ])
    expect(await answered(wrong), String(wrong)).toBe(415);
  expect(await answered("application/json")).toBe(200);
});
