import { env } from "./env";

/** The whole address of a path of ours, as other sites, programs and letters are told it. */
export const addressOf = (path: string): string => new URL(path, env.APP_URL).href;
