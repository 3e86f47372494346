import { latinDigits } from "@/lib/digits";

/** Letters that Unicode does not take apart, as people without them on their keyboard type them. */
const PLAIN: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ĸ: "k",
  ς: "σ",
  ى: "ي",
  ة: "ه",
  ـ: "",
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "gu");

/** Scripts in which a letter without its marks is still that letter; those of kana, Thai or Hindi make another one. */
const MARKED =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

const FRACTIONS = /[¼-¾⅐-⅞↉]/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Text as it is compared when something is looked for: without case, marks, ligatures, widths or what cannot be seen.
 * Its words and their order stay.
 */
export const foldText = (text: string): string =>
  latinDigits(text)
    .replace(FRACTIONS, (fraction) => ` ${fraction} `)
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(MARKED, "$1")
    .normalize("NFC");
