import { z } from "zod";

const MAX_LENGTH = 200;

/** What was typed to look for something, from an address. Of more than fits the beginning is looked for. */
export const searchText = z
  .string()
  .transform((typed) => typed.slice(0, MAX_LENGTH).toWellFormed())
  .catch("");
