// read where the settings may be what is wrong: nothing here asks for them

/** What an installation is looked through for. */
export const AREAS = [
  ...(["start", "secrets", "address", "proxies", "payments", "mail", "people"] as const),
  ...([
    "timer",
    "tests",
    "clock",
    "memory",
    "disk",
    "backups",
    "durability",
    "replica",
    "catalogue",
  ] as const),
] as const;
export type Area = (typeof AREAS)[number];

/** What is told of each, for the words that go with it. */
export type Told = {
  "secret-before-left": { days: number };
  "no-tls": { url: string };
  "proxies-uncounted": null;
  "no-provider": null;
  "test-key": null;
  "no-transport": null;
  "bounces-unknown": null;
  "nobody-settles": null;
  "test-setting": { name: string };
  "no-admin": null;
  "demo-people": { count: number };
  "entries-ahead": null;
  "clock-off": { seconds: number };
  "clock-unknown": null;
  "little-room": { free: number; least: number };
  "no-backup": { folder: string };
  "old-backup": { days: number };
  "no-wal": { mode: string };
  "not-synced": null;
  "server-decides": null;
  "server-backs-up": null;
  "little-memory": { mib: number; least: number };
  "too-many-workers": { asked: number; room: number; mib: number };
  "idle-cores": { cores: number; room: number; mib: number };
  "replica-silent": { url: string };
  "replica-foreign": { url: string };
  "replica-schema": { url: string };
  "replica-behind": { entries: number };
  "catalogue-silent": { url: string; code: string };
};
type Code = keyof Told;

/** `mend`: with this it cannot open to customers. `note`: somebody should know. */
export type Finding = {
  [Each in Code]: { area: Area; is: "mend" | "note"; code: Each; told: Told[Each] };
}[Code];

const finding = <Each extends Code>(area: Area, is: Finding["is"], code: Each, told: Told[Each]): Finding =>
  ({ area, is, code, told }) as Finding;
/** With this it cannot open to customers. */
export const mend = <Each extends Code>(area: Area, code: Each, told: Told[Each]) =>
  finding(area, "mend", code, told);
/** Somebody should know. */
export const note = <Each extends Code>(area: Area, code: Each, told = null as Told[Each]) =>
  finding(area, "note", code, told);
