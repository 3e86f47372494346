import type { Argued } from "./score";

/** Changes that no test can notice, or that make no difference that anybody could see. */
export const ARGUED: readonly Argued[] = [];
