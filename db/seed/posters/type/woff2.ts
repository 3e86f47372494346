import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "./byte-reader";
import { restoreGlyphs } from "./glyph-outlines";

// biome-ignore format: the specification's own order of known tags, sixteen to a line
const KNOWN_TAGS = [
  "cmap","head","hhea","hmtx","maxp","name","OS/2","post","cvt ","fpgm","glyf","loca","prep","CFF ","VORG","EBDT",
  "EBLC","gasp","hdmx","kern","LTSH","PCLT","VDMX","vhea","vmtx","BASE","GDEF","GPOS","GSUB","EBSC","JSTF","MATH",
  "CBDT","CBLC","COLR","CPAL","SVG ","sbix","acnt","avar","bdat","bloc","bsln","cvar","fdsc","feat","fmtx","fvar",
  "gvar","hsty","just","lcar","mort","morx","opbd","prop","trak","Zapf","Silf","Glat","Gloc","Feat","Sill",
];

/** A TrueType file out of a WOFF2 file (https://www.w3.org/TR/WOFF2/), the only form in which the fonts come. */
export function decodeWoff2(file: Buffer): Buffer {
  const header = new ByteReader(file);
  if (header.take(4).toString("latin1") !== "wOF2") throw new Error("not a WOFF2 file");
  const flavor = header.u32();
  header.u32();
  const count = header.u16();
  header.take(6);
  const compressedSize = header.u32();
  header.take(24);

  const entries = Array.from({ length: count }, () => {
    const flags = header.u8();
    const tag = (flags & 63) === 63 ? header.take(4).toString("latin1") : (KNOWN_TAGS[flags & 63] ?? "");
    const length = header.base128();
    const isOutline = tag === "glyf" || tag === "loca";
    const transformed = isOutline ? flags >> 6 === 0 : flags >> 6 !== 0;
    return { tag, transformed, stored: transformed ? header.base128() : length };
  });

  const data = new ByteReader(brotliDecompressSync(header.take(compressedSize)));
  const tables = new Map<string, Buffer>();
  for (const { tag, transformed, stored } of entries) {
    const bytes = data.take(stored);
    if (tag === "glyf" && transformed) {
      for (const [name, table] of Object.entries(restoreGlyphs(bytes))) tables.set(name, table);
    } else if (transformed && tag !== "loca") {
      throw new Error(`the transformation of table ${tag} is not known`);
    } else if (!tables.has(tag)) {
      tables.set(tag, bytes);
    }
  }
  const head = Buffer.from(tables.get("head") ?? Buffer.alloc(54));
  head.writeInt16BE(1, 50); // the restored `loca` is in its long form
  tables.set("head", head);
  return assemble(flavor, tables);
}

function assemble(flavor: number, tables: Map<string, Buffer>): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.size);
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(tables.size, 4);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, tag] of [...tables.keys()].sort().entries()) {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    const entry = 12 + 16 * index;
    header.write(tag, entry, "latin1");
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(table.length, entry + 12);
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
