import { expect, it } from "vitest";
import { isScheduler } from "./_is-scheduler";

const SECRET = "a secret of the host's scheduler";
const asks = (authorization?: string, secret: string | undefined = SECRET) =>
  isScheduler(new Request("http://localhost", { headers: authorization ? { authorization } : {} }), secret);

it("knows the scheduler by the whole secret, and nobody where none is set", () => {
  expect(asks(`Bearer ${SECRET}`)).toBe(true);
  for (const wrong of [undefined, SECRET, `Bearer ${SECRET}.`, `Bearer ${SECRET.slice(0, -1)}`, "Bearer "])
    expect(asks(wrong), wrong).toBe(false);
  expect(asks("Bearer undefined", "")).toBe(false);
  expect(asks("Bearer ", "")).toBe(false);
});
