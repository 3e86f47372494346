import { expect, it } from "vitest";
import { isReadableForm } from "./readable-form";

const MULTIPART = "multipart/form-data; boundary=X";
const part = (name: string, content: string) =>
  `--X\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
const form = (...parts: [string, string][]) =>
  Buffer.from(`${parts.map(([name, content]) => part(name, content)).join("")}--X--\r\n`);
const json = (text: string) => isReadableForm("text/plain;charset=UTF-8", Buffer.from(text));

it("takes what our own pages send", () => {
  expect(json('[{"showtimeId":1,"take":[1,2]},"$undefined","$D2026-11-29T00:00:00.000Z","$n5","$-0"]')).toBe(
    true,
  );
  expect(json("[]")).toBe(true);
  expect(json(JSON.stringify([{ note: 'for "$5 please", "$F1" \\' }]))).toBe(true);
  expect(
    isReadableForm(MULTIPART, form(["1_email", "a@b.c"], ["1_note", '[[["$F1 {'], ["0", '[{},"$K1"]'])),
  ).toBe(true);
  expect(
    isReadableForm(MULTIPART, form(["$ACTION_REF_1", ""], ["$ACTION_1:0", '{"id":"a","bound":null}'])),
  ).toBe(true);
  expect(isReadableForm('multipart/form-data; boundary="X"', form(["0", '["$Q1"]'], ["1", "[[1,2]]"]))).toBe(
    true,
  );
  // a form that an action with an earlier answer is bound to: React puts a prefix before every name
  const register: [string, string][] = [
    ["_1_name", "Ada"],
    ["_1_email", "ada@example.com"],
    ["_1_password", "$F1 [[{"],
    ["0", '["$undefined","$K1"]'],
  ];
  expect(isReadableForm(MULTIPART, form(...register))).toBe(true);
  expect(isReadableForm(MULTIPART, form(...register.slice(3)))).toBe(false);
  const file = `--X\r\nContent-Disposition: form-data; name="1_plan"; filename="a.json"\r\nContent-Type: application/json\r\n\r\n{}\r\n`;
  expect(isReadableForm(MULTIPART, Buffer.concat([Buffer.from(file), form(["0", '["$K1"]'])]))).toBe(true);
});

it("takes a form that a browser sends by itself, whose parts refer to each other by names of their own", () => {
  const sent: [string, string][] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", '{"id":"60ab","bound":"$@1"}'],
    ["$ACTION_1:1", '[{"values":"$K2"}]'],
    ["$ACTION_1:2_email", "$F1 [[{"],
    ["$ACTION_KEY", "k4294967296"],
    ["email", "$F1 [[{"],
  ];
  expect(isReadableForm(MULTIPART, form(...sent))).toBe(true);
  const without = (left: string) => form(...sent.filter(([name]) => name !== left));
  expect(isReadableForm(MULTIPART, without("$ACTION_1:1"))).toBe(false);
  expect(isReadableForm(MULTIPART, without("$ACTION_1:2_email"))).toBe(false);
  // those of another action, and of none
  const named = (name: string) => Buffer.concat([Buffer.from(part(name, "[]")), without("$ACTION_1:1")]);
  expect(isReadableForm(MULTIPART, named("$ACTION_2:1"))).toBe(false);
  expect(isReadableForm(MULTIPART, named("1"))).toBe(false);
});

it.each(["", "x", "[", "{}", '"a"', "1", `${"[".repeat(41)}${"]".repeat(41)}`, `[${"1,".repeat(20)}1]`])(
  "refuses arguments that are none: %s",
  (text) => {
    expect(json(text)).toBe(false);
  },
);

it.each(["$F1", "$K1", "$Q1", "$W9", "$@1", "$B5", "$h1", "$i1", "$1", "$1:a:b", `$n${"9".repeat(300)}`])(
  "refuses what refers to nothing: %s",
  (said) => {
    expect(json(JSON.stringify([said]))).toBe(false);
    expect(isReadableForm(MULTIPART, form(["0", JSON.stringify([said])]))).toBe(false);
  },
);

it("refuses a form that broke off, has no boundary, or more parts than any of ours", () => {
  const whole = form(["0", "[]"], ["1_a", "b"]);
  expect(isReadableForm(MULTIPART, whole)).toBe(true);
  expect(isReadableForm(MULTIPART, whole.subarray(0, -8))).toBe(false);
  expect(isReadableForm("multipart/form-data", whole)).toBe(false);
  expect(isReadableForm("multipart/form-data; boundary=Y", whole)).toBe(false);
  expect(isReadableForm(MULTIPART, Buffer.from("--X--"))).toBe(true);
  expect(isReadableForm(MULTIPART, Buffer.from("--X\r\nno head\r\n--X--"))).toBe(false);
  const many = (count: number) =>
    form(...Array.from({ length: count }, (_, i): [string, string] => [`1_s${i}`, ""]));
  expect(isReadableForm(MULTIPART, many(2_500))).toBe(true);
  expect(isReadableForm(MULTIPART, many(2_501))).toBe(false);
});
