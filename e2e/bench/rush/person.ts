import { Agent, type IncomingMessage, request } from "node:http";
import type { Errand, Tally } from "./tally";

/** Lines stay open between two requests, as browsers keep theirs. */
export const openLines = (): Agent => new Agent({ keepAlive: true, maxFreeSockets: 10_000 });

type Asked = { errand: Errand; path: string; body?: unknown };
type Heard = { status: number; text: string; retryAfter: string | undefined };

type HoldAnswer = { ok: boolean; code?: string; hold?: { id: string; seatIds: number[] } | null };

export type Person = {
  /** Asks once. */
  ask: (asked: Asked) => Promise<Heard>;
  /** Comes again when told to, so many times in all; the last answer. */
  askPatiently: (asked: Asked, times: number) => Promise<Heard>;
  /** Takes seats and gives others back; null: turned away as often as that. */
  swap: (
    showtimeId: number,
    seats: { take: number[]; give: number[] },
    times: number,
  ) => Promise<HoldAnswer | null>;
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let people = 0;

/**
 * Somebody with a browser that keeps its cookies. Their address is one that nobody has on the internet: of known ones
 * a hot showtime would ask for work, and what is measured here would be how fast this machine does it.
 */
export function newPerson(site: string, lines: Agent, tally: Tally): Person {
  const n = ++people;
  const address = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
  const jar = new Map<string, string>();

  const send = ({ path, body }: Omit<Asked, "errand">): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const sent = request(site + path, {
        agent: lines,
        method: text === undefined ? "GET" : "POST",
        headers: {
          ...{ Origin: site, "X-Forwarded-For": address },
          Accept: text === undefined ? "text/html,*/*;q=0.8" : "*/*",
          ...(text !== undefined && {
            "Content-Type": "application/json",
            "Content-Length": Buffer.byteLength(text),
          }),
          ...(jar.size > 0 && { Cookie: [...jar].map((pair) => pair.join("=")).join("; ") }),
        },
      });
      sent.on("response", resolve);
      // the server closed a line that nobody had used for a while: as a browser does, once more on a new one
      sent.on("error", (error) =>
        sent.reusedSocket ? send({ path, body }).then(resolve, reject) : reject(error),
      );
      sent.end(text);
    });

  async function ask(asked: Asked): Promise<Heard> {
    try {
      const answer = await send(asked);
      let text = "";
      for await (const part of answer.setEncoding("utf8")) text += part;
      for (const set of answer.headers["set-cookie"] ?? []) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const [status, retryAfter] = [answer.statusCode ?? 0, answer.headers["retry-after"]];
      tally.note(asked.errand, status, retryAfter);
      return { status, text, retryAfter };
    } catch (error) {
      tally.noteCut(asked.errand, error instanceof Error ? error.message : `${error}`);
      return { status: 0, text: "", retryAfter: undefined };
    }
  }

  async function askPatiently(asked: Asked, times: number): Promise<Heard> {
    for (let time = 1; ; time++) {
      const heard = await ask(asked);
      if (heard.status !== 503 || time >= times) return heard;
      await wait(Number(heard.retryAfter ?? 1) * 1_000);
    }
  }

  return {
    ask,
    askPatiently,
    swap: async (showtimeId, { take, give }, times) => {
      const errand = take.length > 0 ? "hold" : "release";
      const asked = { errand, path: `/api/showtimes/${showtimeId}/hold`, body: { take, give } } as const;
      for (;;) {
        const { status, text } = await askPatiently(asked, times);
        if (status !== 200) return null;
        const answer = JSON.parse(text) as HoldAnswer;
        // the first answer to a stranger is a cookie
        if (answer.code !== "cookies-needed") return answer;
      }
    },
  };
}
