import { request as ask, type ClientRequest, type IncomingMessage } from "node:http";
import type { Page, Request } from "@playwright/test";

type Answer = { status: number; leadsTo: string };

/**
 * Presses the button that pays, and sends what it sends ourselves, up to half of it. The server has begun to read it by
 * then; `finish` sends the rest and answers what comes back.
 */
export async function payInTwoParts(page: Page): Promise<{ finish: () => Promise<Answer> }> {
  const pressed = new Promise<Request>((resolve) => {
    const isPay = (url: URL) => url.pathname.startsWith("/checkout/");
    void page.route(isPay, async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.fallback();
      resolve(request);
      await route.abort();
    });
  });
  await page.getByRole("button", { name: /^Pay / }).click();
  const paid = await pressed;
  const body = paid.postDataBuffer() ?? Buffer.alloc(0);
  const headers = await paid.allHeaders();
  for (const name of Object.keys(headers)) if (name.startsWith(":")) delete headers[name];
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const sent = ask(paid.url(), {
    method: "POST",
    headers: { ...headers, cookie, "content-length": String(body.length), expect: "100-continue" },
  });
  const answer = answerOf(sent);
  // the server says by this that it has the head, and waits for the rest
  await new Promise<void>((resolve) => sent.once("continue", resolve));
  sent.write(body.subarray(0, body.length >> 1));
  return {
    finish: () => {
      sent.end(body.subarray(body.length >> 1));
      return answer;
    },
  };
}

const answerOf = (sent: ClientRequest) =>
  new Promise<Answer>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("response", (response: IncomingMessage) => {
      response.resume();
      const to = response.headers["x-action-redirect"] ?? response.headers.location ?? "";
      resolve({ status: response.statusCode ?? 0, leadsTo: String(to).split(";")[0] ?? "" });
    });
  });
