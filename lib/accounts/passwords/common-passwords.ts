import { dictionary } from "@zxcvbn-ts/language-common";

const COMMON = new Set(dictionary["passwords-common"]);

/** Rows of keyboards, the alphabet and the digits, also backwards and begun again. */
const WALKS = [
  "0123456789",
  "1234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "asdfghjkl",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "1q2w3e4r5t6y7u8i9o0p",
].flatMap((walk) => [walk, [...walk].reverse().join("")]);
const LONGEST_WALK = 200;
const WALKED = WALKS.map((walk) => walk.repeat(Math.ceil(LONGEST_WALK / walk.length) + 1));

const isWalk = (text: string): boolean => WALKED.some((walked) => walked.includes(text));

/** "p@ssw0rd" as what it stands for. */
const LEET: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};
const plainMessages = (text: string): string => text.replace(/[@4310$57!]/g, (sign) => LEET[sign] ?? sign);

/** What may stand around a word without making it another: "Password2026!", "123password". */
const EDGES = /^[^\p{L}]{0,4}(.*?)[^\p{L}]{0,5}$/su;
const trimmed = (text: string): string => EDGES.exec(text)?.[1] ?? text;

/** The shortest piece that makes up the whole when it is repeated; the whole itself when there is none. */
export const repeatedPiece = (text: string): string => /^(.+?)\1*$/su.exec(text)?.[1] ?? text;

/** As it is compared: neither capitals nor full-width letters make a password another one. */
export const asGuessed = (password: string): string => password.normalize("NFKC").toLowerCase().trim();

/** The words that a password is made of when one looks away from digits around it, swapped letters and repetition. */
export function coresOf(guessed: string): string[] {
  const forms = [guessed, guessed.replace(/[\s._-]+/gu, "")];
  const whole = [
    ...forms,
    ...forms.map(trimmed),
    ...forms.map(plainMessages),
    ...forms.map((form) => trimmed(plainMessages(form))),
  ];
  return [...new Set([...whole, ...whole.map(repeatedPiece)])].filter((core) => core.length >= 3);
}

/** Whether it is, but for what everybody puts around it, one of the passwords that are tried first. */
export const isCommon = (guessed: string): boolean =>
  coresOf(guessed).some((core) => COMMON.has(core) || (core.length >= 4 && isWalk(core)));
