import { promises as dns } from "node:dns";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeCertificates } from "@/lib/testing/certificates";
import { env } from "./env";
import { fetchOutside, judgeAddress, type Outside } from "./fetch-outside";
import { isPublicAddress } from "./public-address";

const servers: Server[] = [];
let heard: string[] = [];

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.headers.host}${request.url}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  return (server.address() as AddressInfo).port;
}

beforeEach(() => {
  heard = [];
  env.MATINEE_TEST_LOOPBACK = true;
});
afterEach(() => {
  env.MATINEE_TEST_LOOPBACK = false;
  vi.restoreAllMocks();
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const get = (url: string, more: Partial<Outside> = {}) =>
  fetchOutside({ url, mostMs: 2_000, mostBytes: 1_000, ...more });

const resolvesTo = (...addresses: string[]) =>
  vi
    .spyOn(dns, "lookup")
    .mockImplementation((async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }))) as never);

const PRIVATE = [
  ...["127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254"],
  ...["0.0.0.0", "0.1.2.3", "100.64.0.1", "100.127.255.255", "224.0.0.1", "239.1.1.1", "255.255.255.255"],
  ...["240.0.0.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "192.0.2.1", "192.0.0.8", "192.88.99.1"],
  ...["::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::8.8.8.8", "64:ff9b::8.8.8.8", "64:ff9b:1::1"],
  ...["2002:7f00:1::", "2001::1", "2001:db8::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1"],
  ...["ff02::1", "100::1", "4000::1", "localhost", "1", "", "8.8.8.8.8"],
];

it("knows the addresses of the open internet from all others", () => {
  expect(PRIVATE.filter(isPublicAddress)).toEqual([]);
  const open = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"];
  expect(open.filter(isPublicAddress)).toEqual(open);
});

describe("an address that somebody typed in", () => {
  it("is asked by TLS alone, without a password, and never in our own network", async () => {
    env.MATINEE_TEST_LOOPBACK = false;
    const refusals = {
      "http://example.com/": "not-allowed",
      "ftp://example.com/": "not-allowed",
      "file:///etc/passwd": "not-allowed",
      "https://ada:secret@example.com/": "not-allowed",
      "no address": "not-allowed",
      "https://127.0.0.1/": "private-address",
      "https://0x7f.1/": "private-address",
      "https://2130706433/": "private-address",
      "https://[::1]/": "private-address",
      "https://[::ffff:10.0.0.1]/": "private-address",
      "https://169.254.169.254/latest/meta-data": "private-address",
      "https://localhost./": "private-address",
    };
    for (const [url, code] of Object.entries(refusals)) {
      expect([url, judgeAddress(url)]).toMatchObject([url, { ok: false, code }]);
      expect(await get(url)).toMatchObject({ ok: false, code });
    }
    expect(judgeAddress("https://hooks.example.com:8443/in?x=1").ok).toBe(true);
  });

  it("is refused by where its name leads, also with one address of many", async () => {
    env.MATINEE_TEST_LOOPBACK = false;
    for (const address of PRIVATE.filter((one) => /[.:]/.test(one) && one !== "8.8.8.8.8")) {
      resolvesTo("93.184.216.34", address);
      expect([address, await get("https://inside.example/")]).toMatchObject([
        address,
        { code: "private-address" },
      ]);
    }
  });

  it("would lead to this machine without the guard (twin)", async () => {
    const port = await serve((_, response) => response.end("the inside"));
    resolvesTo("127.0.0.1");
    const answer = await get(`http://inside.example:${port}/`);
    expect(answer.ok && answer.value.body.toString()).toBe("the inside");
    env.MATINEE_TEST_LOOPBACK = false;
    expect(await get(`https://inside.example:${port}/`)).toMatchObject({ code: "private-address" });
    expect(heard).toHaveLength(1);
  });

  it("is resolved once, and asked at that very address", async () => {
    const port = await serve((_, response) => response.end());
    // a second look-up would lead elsewhere
    const look = resolvesTo("127.0.0.1");
    look.mockImplementationOnce((async () => [{ address: "127.0.0.1", family: 4 }]) as never);
    look.mockImplementation((async () => [{ address: "10.0.0.1", family: 4 }]) as never);
    expect((await get(`http://twice.example:${port}/in`)).ok).toBe(true);
    expect(heard).toEqual([`GET twice.example:${port}/in`]);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

describe("redirects", () => {
  it("are answered as they are unless they are to be followed", async () => {
    const port = await serve((_, response) => response.writeHead(302, { location: "/elsewhere" }).end());
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: true, value: { status: 302 } });
    expect(heard).toHaveLength(1);
  });

  it("are judged anew each time, and are few", async () => {
    const port = await serve((request, response) => {
      const [, left = ""] = /^\/(.+)/.exec(request.url ?? "") ?? [];
      const location = left === "in" ? "http://10.0.0.1/" : left === "0" ? "" : `/${Number(left) - 1}`;
      if (location) response.writeHead(307, { location }).end();
      else response.end("there");
    });
    const follow = (path: string) => get(`http://127.0.0.1:${port}/${path}`, { mostRedirects: 3 });
    expect(await follow("3")).toMatchObject({ ok: true, value: { status: 200 } });
    expect(await follow("4")).toMatchObject({ code: "too-many-redirects" });
    expect(await follow("in")).toMatchObject({ code: "private-address" });
  });
});

describe("an answer", () => {
  it("is bounded while it comes, or cut", async () => {
    const port = await serve((_, response) => {
      const more = () => response.writable && response.write("x".repeat(500)) && setTimeout(more, 5);
      more();
    });
    expect(await get(`http://127.0.0.1:${port}/`)).toMatchObject({ code: "too-large" });
    const cut = await get(`http://127.0.0.1:${port}/`, { cuts: true });
    expect(cut.ok && cut.value.body.length).toBe(1_000);
  });

  it("that does not come, or breaks off, is none", async () => {
    const silent = await serve(() => {});
    expect(await get(`http://127.0.0.1:${silent}/`, { mostMs: 150 })).toMatchObject({ code: "timed-out" });
    const dripping = await serve((_, response) => {
      setInterval(() => response.write("x"), 20).unref();
    });
    expect(await get(`http://127.0.0.1:${dripping}/`, { mostMs: 150 })).toMatchObject({ code: "timed-out" });
    const closing = await serve((request) => request.socket.destroy());
    expect(await get(`http://127.0.0.1:${closing}/`)).toMatchObject({ code: "no-answer" });
    const half = await serve((request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half");
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await get(`http://127.0.0.1:${half}/`)).toMatchObject({ code: "no-answer" });
    expect(await get("http://127.0.0.1:1/")).toMatchObject({ code: "no-answer" });
  });

  it("in another protocol is none, and keeps nobody waiting for ever", async () => {
    const server = createTcpServer((line) => {
      const head = "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n";
      line.on("error", () => {}).once("data", () => line.write(head));
    });
    await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
    const { port } = server.address() as AddressInfo;
    for (const method of ["GET", "POST"] as const)
      expect(await get(`http://127.0.0.1:${port}/`, { method })).toMatchObject({ code: "no-answer" });
    server.close();
  });

  it("is not waited for where the name has no address", async () => {
    vi.spyOn(dns, "lookup").mockRejectedValueOnce(Object.assign(new Error(), { code: "ENOTFOUND" }));
    expect(await get("https://nowhere.example/")).toMatchObject({ code: "no-such-host" });
    vi.spyOn(dns, "lookup").mockReturnValueOnce(new Promise(() => {}) as never);
    expect(await get("https://slow.example/", { mostMs: 100 })).toMatchObject({ code: "timed-out" });
  });
});

describe("over TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "matinee-outside-"));
  let port = 0;

  beforeAll(async () => {
    const { authority, server: its } = makeCertificates(folder, "pass.test");
    setDefaultCACertificates([authority]);
    const server = createTlsServer(its, (_, response) => response.end("safe"));
    servers.push(server);
    await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("the certificate is that of the name, whatever the address", async () => {
    expect(await get(`https://localhost:${port}/`)).toMatchObject({ ok: true, value: { status: 200 } });
    resolvesTo("127.0.0.1");
    expect(await get(`https://other.example:${port}/`)).toMatchObject({ code: "bad-certificate" });
    setDefaultCACertificates([]);
    expect(await get(`https://localhost:${port}/`)).toMatchObject({ code: "bad-certificate" });
  });
});
