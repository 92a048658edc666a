/**
 * The file format of weights: flat, little-endian, typed arrays by name; no JSON of floats, no pickle. Pure.
 *
 *   0   4 bytes  "HSW1"
 *   4   uint32   number of sections
 *   8   sections × 64 bytes: name (48 bytes ASCII, NUL-padded), type, byte offset, number of elements, 0 (uint32 each)
 *   …   the arrays, each aligned to 8 bytes
 *
 * An array called `keys` or `slots` (or `….keys`) is searched from the place a hash tells on to the next free one, which is 0: it is a power of two long, and has
 * a free place, or whoever searches it would never end.
 */
import { Fault } from '../model/fault.js';
import type { Section } from '../model/weights.js';

const MAGIC = 0x31575348; // "HSW1" read as a little-endian number
const ENTRY = 64;
const NAME = 48;

/** Names of arrays that are searched. */
const SEARCHED = /(?:^|\.)(?:keys|slots)$/;

const TYPES = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array] as const;

/** Opens a weight file as views over `bytes` (no copy where they are aligned); throws a Fault naming `file` when it is not one or is cut short. */
export function parseSections(bytes: Uint8Array, file: string): ReadonlyMap<string, Section> {
  const refuse = (what: string): never => {
    throw new Fault('weights-broken', `${file}: ${what}; install Hearsay again to get the file whole`, { file });
  };
  // Typed arrays need their bytes aligned; a Buffer out of Node's pool seldom is.
  if (bytes.byteOffset % 8 !== 0) return parseSections(new Uint8Array(bytes), file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC) refuse('not a weight file');
  const count = view.getUint32(4, true);
  if (8 + count * ENTRY > bytes.byteLength) refuse('the file is cut short');
  const sections = new Map<string, Section>();
  for (let s = 0; s < count; s++) {
    const at = 8 + s * ENTRY;
    let name = '';
    for (let i = 0; i < NAME && bytes[at + i] !== 0; i++) name += String.fromCharCode(bytes[at + i] as number);
    const Type = TYPES[view.getUint32(at + NAME, true)];
    const offset = view.getUint32(at + NAME + 4, true);
    const length = view.getUint32(at + NAME + 8, true);
    if (Type === undefined) throw refuse(`section ${name} is of an unknown type`);
    if (offset % 8 !== 0 || offset + length * Type.BYTES_PER_ELEMENT > bytes.byteLength)
      refuse(`section ${name} is cut short`);
    const section = new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + offset, length);
    if (SEARCHED.test(name) && ((length & (length - 1)) !== 0 || !section.includes(0)))
      refuse(`table ${name} has no free place, or is no power of two long`);
    sections.set(name, section);
  }
  return sections;
}

/** Writes sections in the order given. The inverse of `parseSections`. */
export function serialiseSections(sections: ReadonlyMap<string, Section>): Uint8Array {
  const align = (n: number) => Math.ceil(n / 8) * 8;
  let size = 8 + sections.size * ENTRY;
  for (const section of sections.values()) size = align(size) + section.byteLength;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, sections.size, true);
  let at = 8;
  let offset = 8 + sections.size * ENTRY;
  for (const [name, section] of sections) {
    if (name.length > NAME) throw new RangeError(`section name "${name}" is longer than ${NAME}`);
    offset = align(offset);
    for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i);
    view.setUint32(
      at + NAME,
      TYPES.findIndex((Type) => section instanceof Type),
      true,
    );
    view.setUint32(at + NAME + 4, offset, true);
    view.setUint32(at + NAME + 8, section.length, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offset);
    offset += section.byteLength;
    at += ENTRY;
  }
  return bytes;
}
