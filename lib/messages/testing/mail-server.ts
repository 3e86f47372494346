import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** How it deals with one message. */
export type MailManner =
  | "take"
  | "take-slowly"
  | "take-and-drop"
  | "take-and-stay-silent"
  | "take-and-answer-twice"
  | "drop-at-recipient"
  | { at: "sender" | "recipient" | "message"; code: number };

const refusal = (code: number) => Object.assign(new Error(`it says ${code}`), { responseCode: code });

/** A mail server that listens on this machine alone and keeps what it took, raw. */
export async function mailServer() {
  const taken: { to: string[]; raw: string }[] = [];
  const manners: MailManner[] = [];
  let connections = 0;
  const inUse = new Map<string, MailManner>();
  const begin = ({ id }: SMTPServerSession): MailManner => {
    const manner = manners.shift() ?? "take";
    inUse.set(id, manner);
    return manner;
  };
  const mannerOf = ({ id }: SMTPServerSession): MailManner => inUse.get(id) ?? "take";
  const refusedAt = (manner: MailManner, at: string) =>
    typeof manner === "object" && manner.at === at ? refusal(manner.code) : null;
  const socketOf = ({ id }: SMTPServerSession): Socket | undefined => {
    const all = [...(server.connections as unknown as Set<{ id: string; _socket: Socket }>)];
    return all.find((connection) => connection.id === id)?._socket;
  };

  const hangUp = () => {
    for (const connection of server.connections as unknown as Set<{ _socket: Socket }>)
      connection._socket.destroy();
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onConnect: (_, done) => {
      connections++;
      done();
    },
    closeTimeout: 1_000,
    onMailFrom: (_, session, done) => done(refusedAt(begin(session), "sender")),
    onRcptTo: (_, session, done) => {
      const manner = mannerOf(session);
      if (manner === "drop-at-recipient") socketOf(session)?.destroy();
      else done(refusedAt(manner, "recipient"));
    },
    onData: (stream, session, done) => {
      const manner = mannerOf(session);
      const parts: Buffer[] = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => {
        const refused = refusedAt(manner, "message");
        if (refused) return done(refused);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ to, raw: Buffer.concat(parts).toString() });
        if (manner === "take-and-drop") return void socketOf(session)?.destroy();
        if (manner === "take-and-stay-silent") return;
        setTimeout(
          () => {
            done();
            if (manner === "take-and-answer-twice") socketOf(session)?.write("250 taken once more\r\n");
          },
          manner === "take-slowly" ? 150 : 0,
        );
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    taken,
    /** The next messages are dealt with so, in order; then all are taken. */
    answers: (...next: MailManner[]) => void manners.splice(0, manners.length, ...next),
    connections: () => connections,
    hangUp,
    close: () => {
      hangUp();
      server.close(() => {});
    },
  };
}
