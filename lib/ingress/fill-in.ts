import type { ServerResponse } from "node:http";
import { beforeHead } from "./before-head";

/**
 * What Next answers by itself, as a redirect or a programme that cannot be made just now, has none of our headers. What has
 * one already keeps it: a page that other sites may frame says so itself.
 */
export const fillIn = (response: ServerResponse, headers: Record<string, string>): void =>
  beforeHead(response, () => {
    for (const [name, value] of Object.entries(headers))
      if (!response.hasHeader(name)) response.setHeader(name, value);
  });
