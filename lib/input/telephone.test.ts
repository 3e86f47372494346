import { expect, it } from "vitest";
import { telephone, telephoneLink } from "./telephone";

it.each([
  ["+44 20 7946 0018", "tel:+442079460018"],
  ["+44 (0)20 7946 0018", "tel:+442079460018"],
  ["(+44) 20-7946-0018", "tel:+442079460018"],
  ["(312) 555-0142", "tel:3125550142"],
  ["312.555.0142 ext. 12", "tel:3125550142;ext=12"],
  ["312 555 0142 x7", "tel:3125550142;ext=7"],
  ["030/1234567", "tel:0301234567"],
  ["(0)20 7946 0018", "tel:02079460018"],
  ["116", "tel:116"],
])("dials %s as %s", (written, link) => {
  expect(telephone.parse(written)).toBe(written);
  expect(telephoneLink(written)).toBe(link);
});

it.each([
  ["  020\t7946\n0018 ", "020 7946 0018"],
  ["０３－１２３４－５６７８", "03-1234-5678"],
  ["٠٢٠ ٧٩٤٦ ٠٠١٨", "020 7946 0018"],
  ["020–7946–0018", "020-7946-0018"],
  ["\u202A+44 20 7946 0018\u202C", "+44 20 7946 0018"],
  ["\u200B", ""],
  ["", ""],
])("keeps %j as %j", (typed, kept) => {
  expect(telephone.parse(typed)).toBe(kept);
});

it.each([
  "ask at the door",
  "12",
  "+",
  "()-",
  "0800 CINEMA",
  "1234567890123456",
  "020 7946 0018, 020 7946 0019",
  "020 7946 0018;ext=1",
  "javascript:alert(1)",
  "1 ".repeat(30),
  "44+20 7946 0018",
])("takes no %s", (typed) => {
  expect(telephone.safeParse(typed).success).toBe(false);
});
