/** The language of every page, and so of whoever orders on one: a tag, and the only one yet. */
export const PAGE_LANGUAGE = "en-GB";
