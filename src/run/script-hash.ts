import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a script's text as hex; line ends and a byte-order mark do not count, everything else does. */
export const scriptHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))));
