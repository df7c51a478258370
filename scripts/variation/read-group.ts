import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { unitGroupSchema, type NamedCodes } from '../../src/domain/unit-group';

/**
 * A group of units as a call names it: their codes with commas between, after a name and `=` where one is given, or a file
 * of codes, one a line or with commas between, whose name is then the group's.
 *
 * @returns what is wrong, in a sentence, where it is no group
 */
export function readGroup(text: string, callerFolder: string): NamedCodes | string {
  const path = resolve(callerFolder, text);
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  const [, given, listed = text] = isFile ? [] : (/^([^=]+)=(.*)$/s.exec(text) ?? []);
  const name = isFile ? basename(path, extname(path)) : (given ?? 'The group');
  const codes = (isFile ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : listed).split(/[,\s]+/);
  const named = { name: name.trim(), codes: [...new Set(codes.filter((code) => code !== '').map((code) => code.toUpperCase()))] }; // prettier-ignore
  const read = unitGroupSchema.pick({ name: true, codes: true }).safeParse(named);
  return read.success ? read.data : `names a group by its codes, such as Y90001,Y90002 or North=Y90001,Y90002, or by a file of them; got “${text}”.`; // prettier-ignore
}
