import { type Agent, request } from "node:http";
import { SECOND_MS } from "@/lib/clock-units";
import { actionId } from "./action-id";
import type { Offered } from "./offered";

type Sent = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Each buys as a visitor of their own, from a network and with an address of their own, which are counted from `first`. */
export function buyer(site: string, distDir: string, agent: Agent, first = 0) {
  const [pay, settle] = [actionId(distDir, "payAction"), actionId(distDir, "settleAction")];
  let buyers = first;
  return async ({ showtimeId, seatIds, types, totalMinor, currency }: Offered): Promise<void> => {
    const n = ++buyers;
    const ask = asker(site, agent, `${40 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.7`);
    const holding = { path: `/api/showtimes/${showtimeId}/hold`, type: "application/json" };
    // who is turned away in a rush comes again when told to, as a page does
    const hold = async (): Promise<Sent> => {
      const answer = await ask({ ...holding, body: JSON.stringify({ take: seatIds, give: [] }) });
      if (answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, Number(answer.headers["retry-after"]) * SECOND_MS));
      return hold();
    };
    // the first answer to a stranger is a cookie
    await hold();
    const held = JSON.parse((await hold()).text);
    if (!held.ok) throw new Error(`a hold was refused: ${held.code}`);
    const form = new FormData();
    const fields = {
      ...{ holdId: held.hold.id, name: "Ada Lovelace", email: `ada-${n}@example.com`, way: "test:succeed" },
      ...{ expectedTotalMinor: `${totalMinor}`, expectedCurrency: currency },
      ...Object.fromEntries(seatIds.map((seatId) => [`seat:${seatId}`, `${types[seatId]}`])),
    };
    for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
    // what the arguments refer to has to come before them
    form.set("0", JSON.stringify([{ code: null }, "$K1"]));
    const packed = new Response(form);
    const paying = await ask({
      path: `/checkout/${held.hold.id}`,
      type: packed.headers.get("content-type") ?? "",
      body: Buffer.from(await packed.arrayBuffer()),
      action: pay,
    });
    const [, paymentId] =
      /^\/checkout\/payment\/([\w-]+)/.exec(`${paying.headers["x-action-redirect"]}`) ?? [];
    if (!paymentId) throw new Error(`a payment was refused: ${paying.status} ${paying.text.slice(0, 300)}`);
    const settled = await ask({
      path: `/checkout/payment/${paymentId}`,
      type: "text/plain;charset=UTF-8",
      body: JSON.stringify([paymentId]),
      action: settle,
    });
    const [, path] = /"path":"(\/tickets\/[\w-]+)"/.exec(settled.text) ?? [];
    if (!path) throw new Error(`it was not booked: ${settled.text.slice(0, 300)}`);
    const tickets = await ask({ path });
    if (tickets.status !== 200) throw new Error(`${path}: ${tickets.status}`);
  };
}

type Asked = { path: string; type?: string; body?: string | Buffer; action?: string };

/** Sends requests of one browser, which keeps its cookie. */
export function asker(site: string, agent: Agent, address: string) {
  let cookie = "";
  return ({ path, type, body, action }: Asked): Promise<Sent> =>
    new Promise((resolve, reject) => {
      const sent = request(site + path, {
        agent,
        method: body === undefined ? "GET" : "POST",
        headers: {
          ...{ Origin: site, "X-Forwarded-For": address },
          ...(type && { "Content-Type": type }),
          ...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
          ...(action && { "Next-Action": action, Accept: "text/x-component" }),
          ...(cookie && { Cookie: cookie }),
        },
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () => {
          cookie ||= response.headers["set-cookie"]?.[0]?.split(";", 1)[0] ?? "";
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.end(body);
    });
}
