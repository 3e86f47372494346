/** What a use case answers: its value, or one literal code of what was refused. Bugs are thrown, not returned. */
export type Result<Value, Code extends string> = { ok: true; value: Value } | Failure<Code>;

export type Failure<Code extends string> = { ok: false; code: Code };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const fail = <Code extends string>(code: Code): Failure<Code> => ({ ok: false, code });
