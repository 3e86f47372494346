import { type ClientHttp2Session, connect } from "node:http2";
import { z } from "zod";
import { DAY_MS, SECOND_MS } from "@/lib/clock-units";
import { type Copy, type Outcome, type Teller, TOLD_WITHIN_MS } from "./copy";

type Settings = {
  /** Of the pass type: it signs passes, and lets us wake the devices that have one. PEM, both. */
  certificate: string;
  key: string;
  /** The pass type. */
  topic: string;
  url?: string | undefined;
  withinMs?: number;
};

const APPLE = "https://api.push.apple.com";
/** For a device that is off, as long as Apple keeps any: it does not ask by itself when it comes on. */
const KEPT_FOR_MS = 30 * DAY_MS;

/**
 * Wakes devices by Apple's push service: HTTP/2 with the pass type's certificate, and a body that says nothing, upon which
 * Wallet asks us what has changed. One connection for all.
 */
export function applePush(settings: Settings): Teller {
  let session: ClientHttp2Session | null = null;
  const open = (): ClientHttp2Session => {
    if (session && !session.closed && !session.destroyed) return session;
    const { url = APPLE, certificate: cert, key } = settings;
    session = connect(url, { cert, key });
    // each request ends with the connection's failure by itself
    session.on("error", () => {});
    return session;
  };
  const tell = async (copy: Copy): Promise<Outcome> => {
    try {
      return await push(open(), copy, settings);
    } catch (error) {
      // what cannot even be begun, such as with a certificate that is none, is so of every device
      return { is: "later", failure: String(error), isDown: true };
    }
  };
  return {
    tell,
    close: () => session?.destroy(),
  };
}

function push(
  session: ClientHttp2Session,
  { pushToken }: Copy,
  { topic, withinMs = TOLD_WITHIN_MS }: Settings,
): Promise<Outcome> {
  const request = session.request({
    ":method": "POST",
    ":path": `/3/device/${pushToken}`,
    "apns-topic": topic,
    "apns-push-type": "alert",
    "apns-expiration": String(Math.floor((Date.now() + KEPT_FOR_MS) / SECOND_MS)),
  });
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const fail = (failure: string) => end({ is: "later", failure, isDown: true });
    const timer = setTimeout(() => {
      // whatever else waits on this connection is not answered either
      session.destroy();
      fail("no-answer");
    }, withinMs);
    let status = 0;
    let body = "";
    request.setEncoding("utf8");
    request.on("response", (headers) => {
      status = Number(headers[":status"]);
    });
    request.on("data", (part: string) => {
      if (body.length < MOST_ANSWER_CHARS) body += part;
    });
    request.on("end", () => status > 0 && end(outcomeOf(status, body)));
    request.on("error", (error) => fail(error.message));
    request.on("close", () => fail("no-answer"));
    request.end("{}");
  });
}

const MOST_ANSWER_CHARS = 4_096;
const answered = z.object({ reason: z.string() });
/** Of no device, or of one of another pass type. */
const GONE = new Set(["BadDeviceToken", "DeviceTokenNotForTopic"]);

/** By the table of responses in Apple's documentation. */
function outcomeOf(status: number, body: string): Outcome {
  if (status === 200) return { is: "told" };
  const reason = reasonIn(body);
  if (status === 410 || (status === 400 && GONE.has(reason))) return { is: "gone" };
  // 403: the certificate; 5xx: the service. 429 is of one device alone
  return { is: "later", failure: `${status} ${reason}`, isDown: status === 403 || status >= 500 };
}

function reasonIn(body: string): string {
  try {
    return answered.parse(JSON.parse(body)).reason;
  } catch {
    return "";
  }
}
