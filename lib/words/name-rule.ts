/** What is said beside a name that does not fit; apart from the rule itself, which is not for browsers. */
export const NAME_RULE = "Please write your name, in up to 80 letters and without a web address.";
