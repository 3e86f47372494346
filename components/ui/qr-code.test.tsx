import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import sharp from "sharp";
import { expect, test } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { QrCode } from "./qr-code";

const wasmBinary = new Uint8Array(readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm"))
  .buffer;

/** As long as a ticket's code, and as even. */
const aCode = () => `M1.1a.${randomBytes(12).toString("base64url")}.${randomBytes(64).toString("base64url")}`;

const asPicture = (value: string) =>
  renderToStaticMarkup(<QrCode value={value} label="A code" />).replace(
    "<svg",
    '<svg xmlns="http://www.w3.org/2000/svg"',
  );

test.each([...Array.from({ length: 8 }, aCode), "ABCDEFGH23456789ABCDEF", "https://example.com/ż"])(
  "a reader reads %s",
  async (value) => {
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
    const png = await sharp(Buffer.from(asPicture(value)), { density: 72 })
      .resize(300)
      .png()
      .toBuffer();
    const [found] = await readBarcodes(new Uint8Array(png), { formats: ["QRCode"] });
    expect(found?.text).toBe(value);
  },
);
