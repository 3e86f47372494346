import { expect, it } from "vitest";
import { flawOf } from "./password";

const flaw = (password: string) =>
  flawOf(password, { email: "ada.quill@example.org", names: ["The Lantern", "Kino Élysée"] });

it.each([
  "password123",
  "Password123",
  "PASSWORD2026!",
  "p@ssw0rd1234",
  "ｐａｓｓｗｏｒｄ１２３",
  "passwordpassword",
  "password password",
  "1234567890",
  "0987654321",
  "12345678901234567890",
  "qwertyuiop",
  "qwertyqwerty",
  "QWERTYUIOP123",
  "qwertzuiop",
  "1q2w3e4r5t6y",
  "abcdefghij",
  "iloveyou123",
  "letmein2026!",
  "  password123  ",
])("%j is one of those that are tried first", (password) => {
  expect(flaw(password)).toBe("too-common");
});

it.each(["aaaaaaaaaa", "          ", "abababababab", "1111111111", "aaaaaaaaab", "\u3000".repeat(12)])(
  "%j repeats itself",
  (password) => {
    expect(flaw(password)).toBe("repeats");
  },
);

it.each([
  "ada.quill@example.org",
  "ADA.QUILL@EXAMPLE.ORG",
  "ada.quill2026",
  "adaquill123!",
  "matinee1234",
  "Matinee-Matinee",
  "thelantern1",
  "The Lantern!",
  "kino élysée",
])("%j is a name that stands nearby", (password) => {
  expect(flaw(password)).toBe("is-name");
});

it.each([
  "two on the aisle",
  "a long enough password",
  "correct horse battery staple",
  "password of my grandmother's cat",
  "x9!kQ2#vLp",
  "7392846150",
  "пароль для кинотеатра",
  "映画館の秘密の合言葉です",
  "🎬🍿🎟️🎭🎥🎞️📽️🎤🎧🎼",
])("%j will do", (password) => {
  expect(flaw(password)).toBeNull();
});
