import { createTransport } from "nodemailer";
import type { Mail } from "@/lib/message";
import { HANDED_WITHIN_MS, type Outcome, type Transport } from "./transport";

type Settings = { url: string; from: string; withinMs?: number };

/**
 * Hands messages to a mail server. SMTP knows no idempotency: once the server has asked for the message and its last
 * answer was not heard, the message may have been taken, and is not handed over again.
 */
export function smtp({ url, from, withinMs = HANDED_WITHIN_MS }: Settings): Transport {
  const host = /@([^\s<>@]+)>?$/.exec(from.trim())?.[1] ?? "localhost";
  return {
    name: "smtp",
    repeatableForMs: 0,
    hand: ({ id, to, subject, text, html, headers, attachments }: Mail) =>
      new Promise((resolve) => {
        let hasBegun = false;
        // what the client's own errors do not tell: their `command` is CONN whenever the connection broke
        const see = ({ tnx }: { tnx?: string }, line: unknown) => {
          if (tnx === "server" && typeof line === "string" && line.startsWith("354")) hasBegun = true;
        };
        const end = (outcome: Outcome) => {
          clearTimeout(timer);
          transport.close();
          resolve(outcome);
        };
        const silent = () =>
          end({ is: hasBegun ? "unknown" : "refused", isFinal: false, failure: "no-answer" });
        const timer = setTimeout(silent, withinMs);
        // a connection for each: a pool hands over again by itself when one breaks
        const transport = createTransport({
          ...{ url, connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: withinMs },
          ...{ disableFileAccess: true, disableUrlAccess: true, transactionLog: true },
          logger: { trace: see, debug: see, info: see, warn: see, error: see, fatal: see, level: () => {} },
        });
        transport
          .sendMail({
            ...{ from, to: { name: "", address: to }, subject, text, html, headers },
            attachments: attachments.map(({ filename, type, body }) => ({
              ...{
                filename,
                contentType: type,
                content: Buffer.from(body),
                contentDisposition: "attachment",
              },
            })),
            ...{ messageId: `<${id}@${host}>`, textEncoding: "base64" },
          })
          .then(
            () => end({ is: "sent", ref: null }),
            (error) => end(outcomeOf(error, hasBegun)),
          );
      }),
  };
}

type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number };

/** Codes by RFC 5321: 4xx asks to come again, 5xx not to. What is said of the sender is mended in the settings. */
function outcomeOf(
  { code, command, response, responseCode, message }: SmtpError,
  hasBegun: boolean,
): Outcome {
  if (responseCode && responseCode >= 400) {
    const isAboutMessage = command === "RCPT TO" || command === "DATA";
    return { is: "refused", isFinal: responseCode >= 500 && isAboutMessage, failure: response ?? message };
  }
  if (hasBegun) return { is: "unknown", failure: code ?? "no-answer" };
  return { is: "refused", isFinal: code === "EENVELOPE", failure: code ?? "no-answer" };
}
