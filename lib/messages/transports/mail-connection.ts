import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import type { Mail } from "@/lib/message";

export type MailError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/** How handing over one message ended. `hasBegun`: it was on its way, and may have been taken. */
export type Exchange = { hasBegun: boolean; error: MailError | null };

type Settings = { url: string; from: string };

/** Mail servers take so many over one connection without a question. */
const MOST_MESSAGES = 50;

/**
 * A connection to a mail server, which opens with its first message and takes one after the other. It is of use until a
 * message did not go through as it should: each message has the connection's answers to itself.
 */
export function mailConnection({ url, from }: Settings, withinMs: number) {
  let taken = 0;
  let isBusy = false;
  let isAsked = false;
  let hasBegun = false;
  let isUsable = true;
  const host = /@([^\s<>@]+)>?$/.exec(from.trim())?.[1] ?? "localhost";
  const see = ({ tnx }: { tnx?: string }, line: unknown) => {
    if (tnx !== "server" || typeof line !== "string") return;
    // nobody asked: the next message would take this for its own answer
    if (!isBusy) isUsable = false;
    else if (line.startsWith("354")) isAsked = true;
  };
  // read from when the server asks for the message, which the client's own errors do not tell
  async function* begun(message: AsyncIterable<Buffer>) {
    if (taken > 0 && !isAsked) throw new Error("that was an answer to something else");
    hasBegun = true;
    yield* message;
  }
  // a pool of one connection, which hands nothing over again by itself
  const pool = createTransport({
    ...{ url, pool: true, maxConnections: 1, maxMessages: Number.POSITIVE_INFINITY, maxRequeues: 0 },
    ...{ connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: withinMs },
    ...{ disableFileAccess: true, disableUrlAccess: true, transactionLog: true },
    logger: { trace: see, debug: see, info: see, warn: see, error: see, fatal: see, level: () => {} },
  });

  pool.use("stream", ({ message }, done) => {
    const stream = message.createReadStream.bind(message);
    message.createReadStream = (options) => Readable.from(begun(stream(options)));
    done();
  });

  function close(): void {
    isUsable = false;
    pool.close({ force: true });
  }

  /** Ends within `mostMs`. */
  function hand({ id, to, subject, text, html, headers, attachments }: Mail, mostMs: number) {
    [isBusy, isAsked, hasBegun] = [true, false, false];
    return new Promise<Exchange>((resolve) => {
      const end = (error: MailError | null) => {
        clearTimeout(timer);
        isBusy = false;
        resolve({ hasBegun, error });
        if (error || ++taken === MOST_MESSAGES) close();
      };
      const timer = setTimeout(() => end(Object.assign(new Error(), { code: "no-answer" })), mostMs);
      pool
        .sendMail({
          ...{ from, to: { name: "", address: to }, subject, text, html, headers },
          attachments: attachments.map(({ filename, type, body }) => ({
            ...{ filename, contentType: type, content: Buffer.from(body), contentDisposition: "attachment" },
          })),
          ...{ messageId: `<${id}@${host}>`, textEncoding: "base64" },
        })
        .then(() => end(null), end);
    });
  }

  return { hand, close, isUsable: () => isUsable };
}

export type MailConnection = ReturnType<typeof mailConnection>;
