import { isMarked, markOf } from "@/lib/accounts/mark";
import { cookieName, secureCookies } from "@/lib/accounts/secret";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";

/** So many people can share a browser and each be known to it. */
const MOST_ACCOUNTS = 5;

export const DEVICE_COOKIE = cookieName("matinee_device");

/**
 * A browser in which someone has signed in carries a random id and, for each account, a mark that only this server can
 * make. It tells nobody whose accounts they are, lets nobody in, and is worth a few guesses that a stranger's blocked
 * ones do not take away (OWASP: slow down online guessing with device cookies).
 */
export const deviceCookie = (known: string | undefined, email: string) => {
  const { deviceId, marks } = parse(known) ?? { deviceId: newId(), marks: [] };
  const others = marks.filter((mark) => !isMarked("device cookies", said(deviceId, email), mark));
  const kept = [markOf("device cookies", said(deviceId, email)), ...others].slice(0, MOST_ACCOUNTS);
  return {
    name: DEVICE_COOKIE,
    value: [deviceId, ...kept].join("."),
    httpOnly: true,
    sameSite: "lax" as const,
    secure: secureCookies(),
    path: "/",
    maxAge: (400 * DAY_MS) / 1000,
  };
};

/** The id of a browser in which this account has been signed in before; null for any other. */
export function recogniseDevice(cookie: string | undefined, email: string): string | null {
  const device = parse(cookie);
  if (!device) return null;
  const isTheirs = (mark: string) => isMarked("device cookies", said(device.deviceId, email), mark);
  return device.marks.some(isTheirs) ? device.deviceId : null;
}

function parse(cookie: string | undefined): { deviceId: string; marks: string[] } | null {
  if (!/^[\w-]{22}(?:\.[\w-]{43}){1,5}$/.test(cookie ?? "")) return null;
  const [deviceId = "", ...marks] = (cookie ?? "").split(".");
  return { deviceId, marks };
}

const said = (deviceId: string, email: string): string => `${deviceId}:${email}`;
