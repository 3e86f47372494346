import { headers } from "next/headers";
import { isOutcomeUnknown } from "@/db/failures";
import { say } from "@/lib/log";
import { deliverAfter } from "../_deliver-after";
import { refusalOf } from "./refusal-of";
import type { Refused } from "./refused";

/**
 * Every server action is made by this. Whom its guard turns away is told so in the answer, so that the form stays and
 * nothing typed is lost; a browser without scripts is led to sign in, or shown that nothing is there, as by a page. So is
 * whoever has sent something of which nobody knows what came, which the gate tells a browser without scripts.
 */
export const guarded =
  <Args extends unknown[], Answer>(act: (...args: Args) => Promise<Answer>) =>
  async (...args: Args): Promise<Answer | Refused> => {
    try {
      return await act(...args);
    } catch (error) {
      const refusedAs = isOutcomeUnknown(error) ? "in-doubt" : refusalOf(error);
      if (refusedAs === "in-doubt")
        say("Nobody knows whether an action went through: the database fell silent.");
      if (!refusedAs || !(await headers()).has("next-action")) throw error;
      return { refusedAs };
    } finally {
      await deliverAfter();
    }
  };
