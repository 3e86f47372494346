import type { Device } from "@/lib/accounts/sessions/device-name";

/** "Firefox on Linux" */
export const deviceWords = ({ browser, system }: Device): string =>
  [browser ?? "A browser", ...(system ? [`on ${system}`] : [])].join(" ");
