import type { Examined } from "@/lib/server/examine-all";
import { AREAS, type Area, type Finding, type Told } from "@/lib/server/findings";

const NAMES: Record<Area, string> = {
  start: "Settings, database, migrations",
  secrets: "Secrets",
  address: "Address",
  proxies: "Proxies",
  payments: "Payments",
  mail: "E-mail",
  people: "People",
  timer: "Timer",
  tests: "Demo and test settings",
  clock: "Clock",
  memory: "Memory",
  disk: "Disk",
  backups: "Backups",
  durability: "Power cuts",
  replica: "Replica",
  catalogue: "Catalogue",
};

/** What is wrong, and what mends it. */
const WORDS: { [Code in keyof Told]: (told: Told[Code]) => string } = {
  "secret-before-left": ({ days }) =>
    `AUTH_SECRET_BEFORE has counted beside the new one for ${days} days. Whatever it opens has had time to be made anew: run npm run secrets:renew, and take it out of the settings with AUTH_SECRET_CHANGED.`,
  "no-tls": ({ url }) =>
    `Customers come to ${url}, without TLS. Put a proxy with a certificate in front (Caddy: tickets.example.com { reverse_proxy 127.0.0.1:3000 }) and set APP_URL=https://tickets.example.com.`,
  "proxies-uncounted": () =>
    "TLS ends at a proxy that TRUSTED_PROXIES does not count: all customers look like one, and limits hit everyone. Set TRUSTED_PROXIES=1, or as many as stand in front.",
  "no-provider": () =>
    "Nobody can pay by card. Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET: docs/operations.md, Payments with Stripe.",
  "test-key": () =>
    "STRIPE_SECRET_KEY is a test key: tickets are sold for nothing. Set the live key, and the secret of its webhook.",
  "no-transport": () =>
    "E-mails stay in the local mailbox, tickets among them. Set RESEND_API_KEY or SMTP_URL, and MAIL_FROM.",
  "bounces-unknown": () =>
    "What comes back is never heard of. Add a webhook at Resend to /api/webhooks/resend and set RESEND_WEBHOOK_SECRET.",
  "nobody-settles": () =>
    "Interrupted payments and refunds wait for the next sale. Set CRON_SECRET and have a scheduler call /api/cron/settle and /api/cron/deliver each minute, or leave MATINEE_TIMER on.",
  "test-setting": ({ name }) => `${name} is on. Remove it from the settings, build and start again.`,
  "no-admin": () =>
    "No admin can sign in. Make one, and choose the password by the link: npm run admin:create -- --email you@example.com",
  "demo-people": ({ count }) =>
    `${count} accounts of the demo are in this database, and their password is in the README. Begin with an empty one: npm run db:migrate.`,
  "entries-ahead": () =>
    "The log has entries of a time to come: this clock was set back, or another machine's is ahead. Let NTP set it: timedatectl set-ntp true",
  "clock-off": ({ seconds }) =>
    `This clock is ${seconds} seconds off (ahead, if above 0). Let NTP set it: timedatectl set-ntp true`,
  "clock-unknown": () =>
    "There is nobody to compare the clock with. Make sure that NTP sets it: timedatectl show -p NTPSynchronized",
  "little-room": ({ free, least }) =>
    `${free} MiB are free where the database is, of ${least} that it wants with a copy of itself. Make room, or move it to a larger disk.`,
  "no-backup": ({ folder }) =>
    `There is no backup in ${folder}. Make one, and let cron make the next: npm run backup. Where copies are kept elsewhere, name that folder in MATINEE_BACKUPS.`,
  "old-backup": ({ days }) =>
    `The newest backup is ${days} days old. See what became of its cron job: npm run backup`,
  "no-wal": ({ mode }) =>
    `SQLite keeps its journal as ${mode}, not as a write-ahead log: that file system does not allow it. Move the database to a local disk.`,
  "not-synced": () =>
    "SQLite does not wait for the disk: a power cut loses what was sold. Remove what sets PRAGMA synchronous below FULL.",
  "server-decides": () =>
    "Whether a sale outlives a power cut is up to the libSQL server: sqld writes with synchronous = NORMAL. See docs/scaling.md.",
  "server-backs-up": () =>
    "Backups are the libSQL server's own: see that it makes them, and bring one back. docs/operations.md, With libSQL.",
  "little-memory": ({ mib, least }) =>
    `There are ${mib} MiB of memory, and a process wants ${least} with customers about. Give this machine or container more.`,
  "too-many-workers": ({ asked, room, mib }) =>
    `WORKERS=${asked}, and ${mib} MiB of memory have room for ${room}. Set WORKERS=${room}, or leave it out.`,
  "idle-cores": ({ cores, room, mib }) =>
    `${cores} cores, and ${mib} MiB of memory have room for ${room === 1 ? "one process" : `${room} processes`}: the other cores stay idle. Each more wants 640 MiB.`,
  "replica-silent": ({ url }) =>
    `The replica at ${url} does not answer: all is asked of the primary. Start it, see that its token is the primary's, or remove DATABASE_REPLICA_URL.`,
  "replica-foreign": ({ url }) =>
    `What answers at ${url} is a replica of another database. Lead DATABASE_REPLICA_URL to this one's.`,
  "replica-schema": ({ url }) =>
    `The replica at ${url} has another schema than the primary: see in its log why it does not follow, and start it again.`,
  "replica-behind": ({ entries }) =>
    `The replica is more than five seconds behind, by ${entries} entries of the log: pages and reports are asked of the primary meanwhile. See its line to the primary, and its disk.`,
  "catalogue-silent": ({ url, code }) =>
    `The catalogue of ${url} cannot be followed (${code}). npm run catalogue:pull says why.`,
};

/** All of it in order, what is well in one line. */
export function doctorWords({ refusal, findings, without = [] }: Examined): {
  words: string;
  isWell: boolean;
} {
  const all: (Pick<Finding, "area" | "is"> & { words: string })[] = findings.map(
    ({ area, is, code, told }) => ({
      ...{ area, is },
      words: (WORDS[code] as (told: unknown) => string)(told),
    }),
  );
  if (refusal !== null) all.unshift({ area: "start", is: "mend", words: refusal });
  const mend = all.filter(({ is }) => is === "mend");
  const asked =
    refusal === null
      ? AREAS.filter((area) => !without.includes(area))
      : AREAS.filter((area) => all.some((one) => one.area === area));
  const well = asked.filter((area) => !all.some((one) => one.area === area)).map((area) => NAMES[area]);
  const lines = [...mend, ...all.filter(({ is }) => is === "note")].map(
    ({ area, is, words }) => `${is === "mend" ? "Mend" : "Note"}: ${NAMES[area]}. ${words}`,
  );
  const sum = mend.length === 0 ? "Ready for customers." : `${mend.length} to mend before customers come.`;
  return {
    words: [...lines, ...(well.length > 0 ? [`In order: ${well.join(", ")}.`] : []), sum].join("\n"),
    isWell: mend.length === 0,
  };
}
