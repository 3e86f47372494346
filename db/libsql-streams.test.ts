import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Statement } from "./engine";
import { openLibsql } from "./libsql-engine";
import { openStreams, type Streams } from "./libsql-streams";
import { type Sqld, startSqld } from "./testing/sqld";
import { sqldUrl } from "./testing/test-database";

/** Longer than anything takes on a busy machine. */
const WITHIN = { timeout: 15_000 };

const statement = (sql: string): Statement => ({ sql, params: [], method: "all" });
const MINUTE_MS = 60_000;

describe.skipIf(!sqldUrl())("streams to a libSQL server", () => {
  let server: Sqld;
  let streams: Streams;
  /** Whether each question, as it was sent, was the first of its stream; and the goodbyes among them. */
  let sent: { isFirst: boolean; isGoodbye: boolean }[];
  const open = () => {
    const here: typeof sent = [];
    sent = here;
    return openStreams(server.url, undefined, async (input, init) => {
      const { baton, requests } = await (input as Request).clone().json();
      const isGoodbye = requests.every(({ type }: { type: string }) => type === "close");
      here.push({ isFirst: !baton, isGoodbye });
      return fetch(input, init);
    });
  };
  const ask = (number: number) => streams.use((stream) => stream.queryValue(`select ${number}`));
  const firsts = () => sent.filter(({ isFirst }) => isFirst).length;
  const goodbyes = () => sent.filter(({ isGoodbye }) => isGoodbye).length;

  beforeAll(async () => {
    server = (await startSqld()) as Sqld;
  });
  afterAll(() => server.stop());
  afterEach(() => {
    streams.close();
    vi.useRealTimers();
  });

  it("are kept for the next question, and closed with all", async () => {
    streams = open();
    for (const number of [1, 2, 3]) expect((await ask(number)).value).toBe(number);
    expect([firsts(), goodbyes()]).toEqual([1, 0]);
    streams.close();
    await vi.waitFor(() => expect(goodbyes()).toBe(1), WITHIN);
  });

  it("are as many as ask at once, of which eight are kept", async () => {
    streams = open();
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    expect((await Promise.all(numbers.map(ask))).map(({ value }) => value)).toEqual(numbers);
    expect(firsts()).toBe(20);
    await vi.waitFor(() => expect(goodbyes()).toBe(12), WITHIN);
    await Promise.all(numbers.slice(8).map(ask));
    expect(firsts()).toBe(24);
  });

  it.each([MINUTE_MS, -MINUTE_MS])("are not asked again when the clock says %d ms later", async (later) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    streams = open();
    await Promise.all([ask(1), ask(2)]);
    vi.setSystemTime(Date.now() + later);
    await ask(3);
    expect(firsts()).toBe(3);
    await vi.waitFor(() => expect(goodbyes()).toBe(2), WITHIN);
  });

  it("stay when a question is refused", async () => {
    streams = open();
    await ask(1);
    await expect(streams.use((stream) => stream.query("select no"))).rejects.toThrow(/no such column/);
    await ask(2);
    expect(firsts()).toBe(1);
  });

  it("end with their server, and the next question is asked on a new one", async () => {
    streams = open();
    await Promise.all([ask(1), ask(2)]);
    await server.pause();
    await server.resume();
    await expect(ask(3)).rejects.toMatchObject({ name: "Unanswered", wasSent: false });
    expect((await ask(4)).value).toBe(4);
    expect([firsts(), goodbyes()]).toEqual([3, 0]);
  });

  it("serve who asks and writes while a server is started anew", async () => {
    streams = open();
    const engine = openLibsql(server.url);
    const count = () => engine.execute(statement("select count(*) from kept"));
    const add = (id: number) => engine.batch([statement(`insert into kept values (${id})`)]);
    await engine.migrate([
      statement("create table writes (id text primary key)"),
      statement("create table kept (id integer primary key)"),
    ]);
    await add(1);
    await server.pause();
    await server.resume();
    await add(2);
    await server.pause();
    await server.resume();
    expect((await count()).rows).toEqual([[2]]);
    // a batch that was refused leaves nothing open, neither for the next on its stream nor for others
    await expect(add(2)).rejects.toMatchObject({ code: "unique:kept" });
    const other = openLibsql(server.url);
    await other.batch([statement("insert into kept values (3)")]);
    await add(4);
    expect((await count()).rows).toEqual([[4]]);
    for (const each of [engine, other]) each.close();
  });
});
