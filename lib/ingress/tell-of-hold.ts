import type { ServerResponse } from "node:http";
import { holdMarkHeader } from "@/lib/accounts/sessions/hold-mark";
import { holdBegun } from "@/lib/request-scope";
import { beforeHead } from "./before-head";

/**
 * Marks a browser that has come to hold seats by an action. Set by the action itself, a cookie would have Next draw the
 * whole page anew.
 */
export const tellOfHold = (response: ServerResponse): void =>
  beforeHead(response, () => {
    const hold = holdBegun();
    if (hold) response.appendHeader("Set-Cookie", holdMarkHeader(hold.visitorId, hold));
  });
