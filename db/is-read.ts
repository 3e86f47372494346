import type { Statement } from "./engine";

/** Whether a statement changes nothing, so that it may be asked twice, or of a copy. */
export const isRead = ({ sql }: Statement): boolean =>
  /^\s*(select|values|explain)\b/i.test(sql) ||
  (/^\s*with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql));
