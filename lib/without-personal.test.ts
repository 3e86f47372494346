import { describe, expect, it } from "vitest";
import { newApiToken } from "./accounts/api-clients/api-token";
import { newId } from "./id";
import { withoutPersonal } from "./without-personal";

describe("a text without what is personal", () => {
  it.each([
    ["the mailbox of ada.quill+films@example.co.uk is full", "the mailbox of (e-mail) is full"],
    ["<ada@example.com>, 'bo@example.com'", "<(e-mail)>, '(e-mail)'"],
    ["jürgen@kino-münchen.de", "(e-mail)"],
    ["GET /tickets?name=Ada%20Quill&seat=7 took long", "GET /tickets?… took long"],
    ["fetch https://example.com/a?b=c) failed", "fetch https://example.com/a?…) failed"],
    ["('/a?to=ada@example.com&of=O'Brien(x)y') failed", "('/a?…') failed"],
    ["smtp://user:pass@mail.example.com:587", "smtp://…@mail.example.com:587"],
    ["Authorization: Bearer abc.def", "Authorization: …"],
    ["sent Bearer abc.def twice", "sent Bearer … twice"],
    ["cookie: matinee.visitor=abc; other=def", "cookie: …"],
    ['{"password":"let me in","to":1}', '{"password":…,"to":1}'],
    ["CRON_SECRET=abc", "CRON_SECRET=…"],
    [`Unexpected token 'A', "Ada Quill" is not valid JSON`, "Unexpected token 'A', … is not valid JSON"],
  ])("makes %j into %j", (text, clean) => {
    expect(withoutPersonal(text)).toBe(clean);
  });

  it("drops the values of a statement that failed, and keeps where that was", () => {
    const error = `Failed query: insert into orders (email, name) values (?, ?)
params: ada@example.com,Ada
Quill,07700 900123
    at run (file:///srv/db/sqlite-engine.ts:46:17)
    at async Promise.all (index 0)`;
    expect(withoutPersonal(error)).toBe(`Failed query: insert into orders (email, name) values (?, ?)
params: …
    at run (file:///srv/db/sqlite-engine.ts:46:17)
    at async Promise.all (index 0)`);
    expect(withoutPersonal("params: Ada\nQuill")).toBe("params: …");
  });

  it("shortens what lets somebody in until it does not", () => {
    for (let tries = 0; tries < 200; tries++)
      for (const secret of [newId(), newApiToken(), `whsec_${newId()}`]) {
        const said = withoutPersonal(`Payment ${secret} of /tickets/${secret} is late`);
        const short = `${secret.slice(0, 6)}…`;
        expect(said).toBe(`Payment ${short} of /tickets/${short} is late`);
      }
  });

  it("leaves what an operator looks for", () => {
    const lines = [
      "check constraint failed: payments_one_asked_per_hold",
      "Set NEXT_SERVER_ACTIONS_ENCRYPTION_KEY and TRUSTED_PROXIES (203.0.113.5, 198.51.100.0/24).",
      "connect ECONNREFUSED 127.0.0.1:8080",
      "AUTH_SECRET is not set: sessions, cookies and tickets are signed with it. Make one: openssl rand -base64 32",
      "    at handleRequestImplementation0 (/srv/.next/server/chunks/ssr/0a1b2c3d4e5f60718293a4b5.js:12:345)",
      "What now? Nothing.",
    ];
    for (const line of lines) expect(withoutPersonal(line)).toBe(line);
  });

  it("reads no hostile text for long", () => {
    // of this process: the machine may have others to do
    const begin = process.cpuUsage().user;
    for (const text of ["a".repeat(8_000), "/".repeat(8_000), "a@".repeat(4_000), "a:".repeat(4_000)])
      withoutPersonal(text);
    expect(process.cpuUsage().user - begin).toBeLessThan(2_000_000);
  });
});
