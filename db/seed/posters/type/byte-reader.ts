/** Reads big-endian values one after the other, with the variable-length integers of WOFF2. */
export class ByteReader {
  constructor(
    readonly bytes: Buffer,
    public offset = 0,
  ) {}

  u8(): number {
    return this.bytes.readUInt8(this.offset++);
  }

  u16(): number {
    this.offset += 2;
    return this.bytes.readUInt16BE(this.offset - 2);
  }

  i16(): number {
    this.offset += 2;
    return this.bytes.readInt16BE(this.offset - 2);
  }

  u32(): number {
    this.offset += 4;
    return this.bytes.readUInt32BE(this.offset - 4);
  }

  take(length: number): Buffer {
    this.offset += length;
    return this.bytes.subarray(this.offset - length, this.offset);
  }

  /** UIntBase128: seven bits a byte, the high bit says that more follow. */
  base128(): number {
    let value = 0;
    for (;;) {
      const byte = this.u8();
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  }

  /** 255UInt16: one byte for what is below 253, two or three for the rest. */
  short255(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
}
