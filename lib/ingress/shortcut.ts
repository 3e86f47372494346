import type { IncomingHttpHeaders } from "node:http";

/** A request as the gate has it, with all of its body; empty where it has none. */
export type Arrived = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };

/** Of one person, as JSON that nobody keeps, with a cookie for them; or as it is. */
export type Answered = { status: number; json: unknown; cookie?: string | undefined } | Response;

/** Answers a request before Next does, which costs more than many an answer. Null: it is not for this one, and goes on. */
export type Shortcut = (request: Arrived) => Promise<Answered> | null;
