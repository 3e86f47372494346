import type { Mail } from "@/lib/message";
import { type Exchange, type MailConnection, mailConnection } from "./mail-connection";
import { HANDED_WITHIN_MS, type Outcome, type Transport } from "./transport";

type Settings = { url: string; from: string; withinMs?: number };

/**
 * Hands messages to a mail server. SMTP knows no idempotency: once the server has asked for the message and its last
 * answer was not heard, the message may have been taken, and is not handed over again.
 */
export function smtp({ url, from, withinMs = HANDED_WITHIN_MS }: Settings): Transport {
  // servers greet, encrypt and ask for a password longer than they take a message
  const idle: MailConnection[] = [];

  async function over(connection: MailConnection, mail: Mail, mostMs: number): Promise<Exchange> {
    const exchange = await connection.hand(mail, mostMs);
    if (connection.isUsable()) idle.push(connection);
    return exchange;
  }

  return {
    name: "smtp",
    repeatableForMs: 0,
    hand: async (mail) => {
      const begin = performance.now();
      const waiting = takeUsable(idle);
      const open = () => mailConnection({ url, from }, withinMs);
      const exchange = await over(waiting ?? open(), mail, withinMs);
      const leftMs = withinMs - (performance.now() - begin);
      // the server had had enough of that connection, which says nothing about the message
      const isUntried = waiting && leftMs > 0 && isConnectionOver(exchange);
      return outcomeOf(isUntried ? await over(open(), mail, leftMs) : exchange);
    },
    close: () => {
      for (const connection of idle.splice(0)) connection.close();
    },
  };
}

function takeUsable(idle: MailConnection[]): MailConnection | undefined {
  const connection = idle.pop();
  if (!connection || connection.isUsable()) return connection;
  connection.close();
  return takeUsable(idle);
}

/** It broke, or was ended by the code for that, before the server asked for the message: that one was surely not sent. */
const isConnectionOver = ({ error, hasBegun }: Exchange): boolean =>
  error !== null &&
  !hasBegun &&
  (error.responseCode === 421 || (!error.responseCode && error.code !== "EENVELOPE"));

/** Codes by RFC 5321: 4xx asks to come again, 5xx not to. What is said of the sender is mended in the settings. */
function outcomeOf({ error, hasBegun }: Exchange): Outcome {
  if (!error) return { is: "sent", ref: null };
  const { code = "no-answer", command, response, responseCode, message } = error;
  if (responseCode && responseCode >= 400) {
    const isAboutMessage = command === "RCPT TO" || command === "DATA";
    return { is: "refused", isFinal: responseCode >= 500 && isAboutMessage, failure: response ?? message };
  }
  if (hasBegun) return { is: "unknown", failure: code };
  return { is: "refused", isFinal: code === "EENVELOPE", failure: code };
}
