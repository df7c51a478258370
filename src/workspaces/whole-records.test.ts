import { expect, it } from 'vitest';
import type { StoredFile, StoredWorkspace } from './database';
import { wholeFile, wholeWorkspace } from './whole-records';
import { FIRST_NAME } from './workspace';

it('leaves whole records as they are', () => {
  const workspace: StoredWorkspace = { id: 'w', name: 'Mine', usedAt: 5, opening: 2, removedAt: null };
  expect(wholeWorkspace(workspace)).toEqual(workspace);
  const file: StoredFile = { id: 'f', workspace: 'w', name: 'a.csv', leftOut: ['x'], mappings: [], bytes: 3, place: 1, removedAt: 4 }; // prettier-ignore
  expect(wholeFile(file)).toEqual(file);
});

it('makes good what has no shape of its own, and keeps the rest', () => {
  const workspace = { id: 'w', name: null, usedAt: 'never', removedAt: null } as unknown as StoredWorkspace;
  expect(wholeWorkspace(workspace)).toEqual({ id: 'w', name: FIRST_NAME, usedAt: 0, opening: 0, removedAt: null });
  const file = { id: 'f', workspace: 'w', name: 7, mappings: 'none', bytes: null, place: 'first', removedAt: null } as unknown as StoredFile; // prettier-ignore
  expect(wholeFile(file)).toEqual({ id: 'f', workspace: 'w', name: 'Unnamed file', leftOut: [], mappings: [], bytes: 0, place: 0, removedAt: null }); // prettier-ignore
});
