import type { Shortcut } from "@/lib/ingress/shortcut";
import { answerAvailability } from "./showtimes/_before-next";
import { answerBeforeNext as answerApi } from "./v1/_before-next";

/** What is answered before Next where a server of ours stands before it: Next's own part would cost more than they do. */
export const answerBeforeNext: Shortcut = (request) => answerAvailability(request) ?? answerApi(request);
