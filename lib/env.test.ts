import { describe, expect, it } from "vitest";
import { readEnv } from "./env";
import { mailTransport } from "./mail-transport";

const stripe = (key: string) => ({ STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: "whsec_old, whsec_new" });

describe("the settings", () => {
  it("need nothing: a file database, no demo, no test clock", () => {
    expect(readEnv({})).toMatchObject({
      DATABASE_URL: "file:data/matinee.db",
      MATINEE_DEMO: false,
      MATINEE_TEST_CLOCK: false,
    });
  });

  it("refuse the test clock together with live payment keys, and allow it with test keys", () => {
    const clock = { MATINEE_TEST_CLOCK: "1" };
    for (const key of ["sk_live_1", "rk_live_1"])
      expect(() => readEnv({ ...clock, ...stripe(key) })).toThrow(/live payment keys/);
    expect(readEnv({ ...clock, ...stripe("sk_test_1") }).MATINEE_TEST_CLOCK).toBe(true);
  });

  it("let typed addresses lead to this machine under the test clock alone, and so never beside live keys", () => {
    expect(readEnv({}).MATINEE_TEST_LOOPBACK).toBe(false);
    const loopback = { MATINEE_TEST_LOOPBACK: "1" };
    expect(() => readEnv(loopback)).toThrow(/MATINEE_TEST_CLOCK/);
    const tested = { ...loopback, MATINEE_TEST_CLOCK: "1" };
    expect(readEnv(tested).MATINEE_TEST_LOOPBACK).toBe(true);
    expect(() => readEnv({ ...tested, ...stripe("sk_live_1") })).toThrow(/live payment keys/);
  });

  it("take Stripe's key and the secrets of its webhooks together, two of them at once", () => {
    expect(readEnv(stripe("sk_live_1")).STRIPE_WEBHOOK_SECRET).toEqual(["whsec_old", "whsec_new"]);
    expect(() => readEnv({ STRIPE_SECRET_KEY: "sk_test_1" })).toThrow(/set together/);
    expect(() => readEnv({ STRIPE_WEBHOOK_SECRET: "whsec_1" })).toThrow(/set together/);
    expect(() => readEnv(stripe("pk_test_1"))).toThrow(/no secret or restricted key/);
    expect(() => readEnv({ ...stripe("sk_test_1"), STRIPE_WEBHOOK_SECRET: "whsec_a," })).toThrow(
      /signing secret/,
    );
  });

  it("let nobody but a server on this machine stand for Stripe, and never with a live key", () => {
    const STRIPE_API_URL = "http://127.0.0.1:4000";
    expect(readEnv({ ...stripe("sk_test_1"), STRIPE_API_URL }).STRIPE_API_URL).toBe(STRIPE_API_URL);
    for (const key of ["sk_live_1", "rk_live_1"])
      expect(() => readEnv({ ...stripe(key), STRIPE_API_URL })).toThrow(/test key alone/);
    expect(() => readEnv({ STRIPE_API_URL })).toThrow(/test key alone/);
    for (const url of ["https://api.example.com", "http://10.0.0.1:80", "http://localhost:1@example.com:80"])
      expect(() => readEnv({ ...stripe("sk_test_1"), STRIPE_API_URL: url })).toThrow(/on this machine/);
  });

  it("take a replica of a libSQL server, and none of a file", () => {
    const DATABASE_URL = "http://primary:8080";
    const DATABASE_REPLICA_URL = "https://replica.example.com";
    expect(readEnv({ DATABASE_URL, DATABASE_REPLICA_URL })).toMatchObject({ DATABASE_REPLICA_URL });
    expect(() => readEnv({ DATABASE_REPLICA_URL })).toThrow(/set DATABASE_URL to that server/);
    for (const wrong of ["file:copy.db", "replica", ""])
      expect(() => readEnv({ DATABASE_URL, DATABASE_REPLICA_URL: wrong }), wrong).toThrow(/no libSQL server/);
  });

  it("write the log in one of two ways", () => {
    expect(readEnv({}).MATINEE_LOG).toBeUndefined();
    expect(readEnv({ MATINEE_LOG: "text" }).MATINEE_LOG).toBe("text");
    expect(() => readEnv({ MATINEE_LOG: "xml" })).toThrow(/MATINEE_LOG/);
  });

  it("send traces nowhere by themselves, and by HTTP alone", () => {
    expect(readEnv({})).toMatchObject({ OTEL_SERVICE_NAME: "matinee", OTEL_TRACES_SAMPLER_ARG: 1 });
    expect(readEnv({}).OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
    const OTEL_EXPORTER_OTLP_ENDPOINT = "http://127.0.0.1:4318";
    const read = readEnv({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG: "0.05" });
    expect(read).toMatchObject({ OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_TRACES_SAMPLER_ARG: 0.05 });
    for (const wrong of ["grpc://127.0.0.1:4317", "collector", ""])
      expect(() => readEnv({ OTEL_EXPORTER_OTLP_ENDPOINT: wrong }), wrong).toThrow(/OTEL_EXPORTER/);
    for (const wrong of ["-1", "2", "some"])
      expect(() => readEnv({ OTEL_TRACES_SAMPLER_ARG: wrong }), wrong).toThrow(/OTEL_TRACES/);
  });

  it("refuse a token of figures that can be guessed, and have none by themselves", () => {
    expect(readEnv({}).METRICS_TOKEN).toBeUndefined();
    const METRICS_TOKEN = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
    expect(readEnv({ METRICS_TOKEN }).METRICS_TOKEN).toBe(METRICS_TOKEN);
    for (const weak of ["", "short", "a".repeat(32)])
      expect(() => readEnv({ METRICS_TOKEN: weak }), weak).toThrow(/METRICS_TOKEN can be guessed/);
  });

  it("refuse a secret that can be guessed and an address that is none", () => {
    expect(() => readEnv({ AUTH_SECRET: "short" })).toThrow(/of the 32 that it needs.*openssl rand/);
    expect(() => readEnv({ AUTH_SECRET: "" })).toThrow(/openssl rand/);
    expect(() => readEnv({ AUTH_SECRET: "a".repeat(32) })).toThrow(/AUTH_SECRET can be guessed/);
    expect(() => readEnv({ APP_URL: "here" })).toThrow(/APP_URL/);
  });

  it("know the secret before by its day, as long as it is another and cannot be guessed", () => {
    const AUTH_SECRET = "v0Xg7mQ2sLr9TzB4nKc1WdY6pHf3JeA8";
    const AUTH_SECRET_BEFORE = "n3Vq8Zt1Lw6Rk0Xc5Yb9Hd4Jf7Ps2Gm-";
    const AUTH_SECRET_CHANGED = "2026-11-30";
    const both = { AUTH_SECRET, AUTH_SECRET_BEFORE, AUTH_SECRET_CHANGED };
    expect(readEnv(both)).toMatchObject(both);
    expect(() => readEnv({ AUTH_SECRET, AUTH_SECRET_BEFORE })).toThrow(/set together/);
    expect(() => readEnv({ AUTH_SECRET, AUTH_SECRET_CHANGED })).toThrow(/set together/);
    expect(() => readEnv({ ...both, AUTH_SECRET_BEFORE: AUTH_SECRET })).toThrow(/the same as AUTH_SECRET/);
    expect(() => readEnv({ ...both, AUTH_SECRET_BEFORE: "short" })).toThrow(
      /AUTH_SECRET_BEFORE can be guessed/,
    );
    expect(() => readEnv({ ...both, AUTH_SECRET_CHANGED: "30.11.2026" })).toThrow(/AUTH_SECRET_CHANGED/);
  });

  it("take trusted proxies as a number or as a list of networks, and nothing else", () => {
    const read = (value: string) => readEnv({ TRUSTED_PROXIES: value }).TRUSTED_PROXIES;
    expect(readEnv({}).TRUSTED_PROXIES).toBe(0);
    expect(read("2")).toBe(2);
    expect(read("203.0.113.5, 198.51.100.0/24,2001:db8::/32,::1")).toEqual([
      "203.0.113.5/32",
      "198.51.100.0/24",
      "2001:db8::/32",
      "::1/128",
    ]);
    for (const wrong of ["-1", "6", "1.5", "yes", "10.0.0.0/33", "203.0.113.5,", ""])
      expect(() => read(wrong), wrong).toThrow(/TRUSTED_PROXIES/);
  });

  it("name one transport of messages, and whom they are from", () => {
    const MAIL_FROM = "The Grand <tickets@example.com>";
    const SMTP_URL = "smtps://me:secret@mail.example.com:465";
    expect(mailTransport(readEnv({}))).toBe("mailbox");
    expect(mailTransport(readEnv({ SMTP_URL, MAIL_FROM }))).toBe("smtp");
    expect(mailTransport(readEnv({ RESEND_API_KEY: "re_1", MAIL_FROM: "tickets@example.com" }))).toBe(
      "resend",
    );
    expect(() => readEnv({ SMTP_URL, RESEND_API_KEY: "re_1", MAIL_FROM })).toThrow(/set one of them/);
    expect(() => readEnv({ RESEND_API_KEY: "re_1" })).toThrow(/MAIL_FROM/);
    expect(() => readEnv({ SMTP_URL: "mail.example.com", MAIL_FROM })).toThrow(/SMTP_URL/);
    for (const wrong of ["The Grand", "a@b, c@d", "A <a@b>\r\nBcc: <c@d>", "<>", ""])
      expect(() => readEnv({ SMTP_URL, MAIL_FROM: wrong }), wrong).toThrow(/MAIL_FROM/);
  });

  it("take one or two secrets of a webhook", () => {
    const read = (RESEND_WEBHOOK_SECRET: string) => readEnv({ RESEND_WEBHOOK_SECRET }).RESEND_WEBHOOK_SECRET;
    expect(read("whsec_b25l")).toEqual(["whsec_b25l"]);
    expect(read("whsec_b25l, whsec_dHdv")).toEqual(["whsec_b25l", "whsec_dHdv"]);
    for (const wrong of ["", "one", "whsec_", "whsec_a,whsec_b,whsec_c"])
      expect(() => read(wrong), wrong).toThrow(/RESEND_WEBHOOK_SECRET/);
  });

  it("take the keys of a wallet together or not at all, as PEM or as base64", () => {
    const key = "-----BEGIN PRIVATE KEY-----\\nabc\\n-----END PRIVATE KEY-----";
    const apple = {
      ...{ APPLE_PASS_TYPE_ID: "pass.test", APPLE_TEAM_ID: "TEAM", APPLE_PASS_CERT: key },
      ...{
        APPLE_PASS_KEY: Buffer.from(key.replaceAll("\\n", "\n")).toString("base64"),
        APPLE_WWDR_CERT: key,
      },
    };
    const read = readEnv(apple);
    expect(read.APPLE_PASS_CERT).toContain("\nabc\n");
    expect(read.APPLE_PASS_KEY).toBe(read.APPLE_PASS_CERT);
    for (const name of Object.keys(apple))
      expect(() => readEnv({ ...apple, [name]: undefined }), name).toThrow(/together or not at all/);
    expect(() => readEnv({ ...apple, APPLE_PASS_KEY: "what" })).toThrow(/APPLE_PASS_KEY/);
    const account = JSON.stringify({ client_email: "a@example.com", private_key: key });
    const google = { GOOGLE_WALLET_ISSUER_ID: "338800", GOOGLE_WALLET_ACCOUNT: account };
    expect(readEnv(google).GOOGLE_WALLET_ACCOUNT?.client_email).toBe("a@example.com");
    const coded = { ...google, GOOGLE_WALLET_ACCOUNT: Buffer.from(account).toString("base64") };
    expect(readEnv(coded).GOOGLE_WALLET_ACCOUNT?.client_email).toBe("a@example.com");
    expect(() => readEnv({ ...google, GOOGLE_WALLET_ISSUER_ID: undefined })).toThrow(/together/);
    expect(() => readEnv({ ...google, GOOGLE_WALLET_ACCOUNT: "{}" })).toThrow(/service account/);
  });

  it("let servers stand for Apple's and Google's on this machine alone, and under the test clock alone", () => {
    for (const name of ["APPLE_PUSH_URL", "GOOGLE_WALLET_URL"]) {
      const url = "http://127.0.0.1:4242";
      expect(readEnv({ [name]: url, MATINEE_TEST_CLOCK: "1" })).toMatchObject({ [name]: url });
      expect(() => readEnv({ [name]: url })).toThrow(/MATINEE_TEST_CLOCK/);
      const far = { [name]: "https://push.example.com:443", MATINEE_TEST_CLOCK: "1" };
      expect(() => readEnv(far)).toThrow(/not on this machine/);
    }
  });

  it("let a server stand for TMDB's on this machine alone, where addresses may lead there, and take no odd key", () => {
    const TMDB_API_URL = "http://127.0.0.1:4242";
    const test = { MATINEE_TEST_CLOCK: "1", MATINEE_TEST_LOOPBACK: "1" };
    expect(readEnv({ TMDB_API_URL, ...test })).toMatchObject({ TMDB_API_URL });
    expect(() => readEnv({ TMDB_API_URL, MATINEE_TEST_CLOCK: "1" })).toThrow(/MATINEE_TEST_LOOPBACK/);
    expect(() => readEnv({ TMDB_API_URL: "https://tmdb.example.com", ...test })).toThrow(
      /not on this machine/,
    );
    for (const key of [
      "0123456789abcdef0123456789abcdef",
      "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln-bmF0_dXJl",
    ])
      expect(readEnv({ TMDB_API_KEY: key }).TMDB_API_KEY).toBe(key);
    expect(() => readEnv({ TMDB_API_KEY: "what is it" })).toThrow(/TMDB/);
  });

  it("follow another installation's catalogue by its address and a token together", () => {
    const both = { CATALOGUE_URL: "https://chain.example.com", CATALOGUE_TOKEN: "mat_x" };
    expect(readEnv(both)).toMatchObject(both);
    for (const [name, value] of Object.entries(both))
      expect(() => readEnv({ [name]: value })).toThrow(/set together or not at all/);
    expect(() => readEnv({ ...both, CATALOGUE_URL: "chain.example.com" })).toThrow(/CATALOGUE_URL/);
  });

  it("keep personal data for a month at least", () => {
    expect(readEnv({}).MATINEE_KEEP_PERSONAL_DATA_DAYS).toBeUndefined();
    expect(readEnv({ MATINEE_KEEP_PERSONAL_DATA_DAYS: "400" }).MATINEE_KEEP_PERSONAL_DATA_DAYS).toBe(400);
    for (const days of ["0", "29", "-1", "1.5", "soon"])
      expect(() => readEnv({ MATINEE_KEEP_PERSONAL_DATA_DAYS: days })).toThrow(/PERSONAL_DATA/);
  });
});
