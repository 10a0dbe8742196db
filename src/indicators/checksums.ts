/** Checksums of wallet addresses: what passes is no word that happens to look like one. */
import { createHash } from 'node:crypto';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58Check (Bitcoin, TRON): the last four of 25 bytes are the first of the double SHA-256 of the rest. */
export function isBase58Check(address: string): boolean {
  let number = 0n;
  for (const letter of address) {
    const digit = BASE58.indexOf(letter);
    if (digit < 0) return false;
    number = number * 58n + BigInt(digit);
  }
  const hex = number.toString(16);
  if (hex.length > 50) return false;
  const bytes = Buffer.from(hex.padStart(50, '0'), 'hex');
  return sha256(sha256(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21));
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** Bech32 and Bech32m (BIP 173, BIP 350). */
export function isBech32(address: string): boolean {
  const at = address.lastIndexOf('1');
  const human = [...address.slice(0, at)].map((letter) => letter.charCodeAt(0));
  const data = [...address.slice(at + 1)].map((letter) => BECH32.indexOf(letter));
  if (data.includes(-1)) return false;
  const values = [...human.map((code) => code >> 5), 0, ...human.map((code) => code & 31), ...data];
  const sum = values.reduce((check, value) => {
    const top = check >>> 25;
    const shifted = ((check & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((mixed, factor, bit) => ((top >> bit) & 1 ? mixed ^ factor : mixed), shifted);
  }, 1);
  return sum === 1 || sum === 0x2bc830a3;
}
