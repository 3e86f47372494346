/**
 * What a compiled message is made of, as icu-minify has it: text, and nodes `[name, kind, options]` of these kinds;
 * `[name]` is a value, `[name, ...children]` a tag, and the number sign of a plural stands alone.
 */
export const POUND = 0;
export const SELECT = 1;
export const PLURAL = 2;
export const ORDINAL = 3;
export const NUMBER = 4;
export const DATE = 5;
export const TIME = 6;
