import type { IncomingMessage } from "node:http";

export type HeldBody = {
  /** Resolves once the whole body is here, or with `too-large` at the first byte over the bound, or when it breaks off. */
  arrived: Promise<"whole" | "too-large" | "gone">;
  bytes: () => Buffer;
  /** Narrows the bound to what turns out to be allowed. */
  narrow: (mostBytes: number) => void;
  /** Hands the body on as if it came in only now. */
  release: () => void;
};

/**
 * Keeps a request's body from whoever reads the request until all of it is here, counting it as it comes: what its
 * headers say of its length is hearsay. Called before any of it has been read.
 */
export function holdBody(request: IncomingMessage, mostBytes: number): HeldBody {
  const parts: Buffer[] = [];
  let length = 0;
  let most = mostBytes;
  let settle: (how: "whole" | "too-large" | "gone") => void = () => {};
  const arrived = new Promise<"whole" | "too-large" | "gone">((resolve) => {
    settle = resolve;
  });
  const judge = () => {
    if (length <= most) return;
    parts.length = 0;
    settle("too-large");
  };
  request.once("close", () => settle("gone"));
  // the parser gives a request what came in by its `push`, and null at the end
  request.push = (part: Buffer | null) => {
    if (part === null) {
      settle("whole");
      return false;
    }
    length += part.length;
    if (length <= most) parts.push(part);
    judge();
    return true;
  };
  return {
    arrived,
    bytes: () => Buffer.concat(parts),
    narrow: (bytes) => {
      most = Math.min(most, bytes);
      judge();
    },
    release: () => {
      Reflect.deleteProperty(request, "push");
      for (const part of parts.splice(0)) request.push(part);
      request.push(null);
    },
  };
}
