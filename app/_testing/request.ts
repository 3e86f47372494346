import * as React from "react";
import { vi } from "vitest";

const inHand = vi.hoisted(() => ({
  /** As the browser sent them, and as they are set meanwhile. */
  cookies: new Map<string, string>(),
  /** What `cache` of React keeps as long as a request lasts. */
  known: new Map<unknown, Map<string, unknown>>(),
  /** Thrown by a part that asks for what there is in a browser alone. */
  inBrowser: new Error("this part is drawn in a browser"),
}));

vi.mock("server-only", () => ({}));
// what comes after the answer nobody waits for
vi.mock("next/server", async (original) => ({
  ...(await original<object>()),
  after: () => undefined,
  connection: async () => undefined,
}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    has: (name: string) => inHand.cookies.has(name),
    get: (name: string) => {
      const value = inHand.cookies.get(name);
      return value === undefined ? undefined : { name, value };
    },
    getAll: () => [...inHand.cookies].map(([name, value]) => ({ name, value })),
    set: (cookie: string | { name: string; value: string }, value = "") => {
      if (typeof cookie === "string") inHand.cookies.set(cookie, value);
      else inHand.cookies.set(cookie.name, cookie.value);
    },
    delete: () => undefined,
  }),
  headers: async () =>
    new Headers({ cookie: [...inHand.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
}));
vi.mock("react", async (original) => ({
  ...(await original<object>()),
  cache:
    (read: (...asked: unknown[]) => unknown) =>
    (...asked: unknown[]) => {
      const answers = inHand.known.get(read) ?? new Map<string, unknown>();
      inHand.known.set(read, answers);
      const key = JSON.stringify(asked);
      if (!answers.has(key)) answers.set(key, read(...asked));
      return answers.get(key);
    },
}));

const INTERNALS = "__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE";
// where React looks for its hooks while it draws: on the server there are none
(React as unknown as Record<typeof INTERNALS, { H: object }>)[INTERNALS].H = new Proxy(
  {},
  {
    get: () => () => {
      throw inHand.inBrowser;
    },
  },
);

/** The next request, of a browser with these cookies. */
export function beginRequest(cookies: Record<string, string> = {}): void {
  inHand.known.clear();
  inHand.cookies.clear();
  for (const [name, value] of Object.entries(cookies)) inHand.cookies.set(name, value);
}

/**
 * Draws what the server draws of a page, its parts at the same time, and waits for all of them. Of what is drawn in a
 * browser only what it frames is looked at.
 */
export async function draw(node: unknown): Promise<void> {
  if (node instanceof Promise) return draw(await node);
  if (Array.isArray(node)) return void (await Promise.all(node.map(draw)));
  if (!React.isValidElement<Record<string, unknown>>(node)) return;
  const drawn = typeof node.type === "function" ? drawnBy(node.type as Part, node.props) : inHand.inBrowser;
  await draw(drawn === inHand.inBrowser ? Object.values(node.props) : drawn);
}

type Part = (props: unknown) => unknown;

function drawnBy(part: Part, props: unknown): unknown {
  try {
    return part(props);
  } catch (error) {
    if (error === inHand.inBrowser) return error;
    throw error;
  }
}
