import { expect, it } from 'vitest';
import { groupOfLink, isSameGroup, linkedGroup, unitGroupSchema } from './unit-group';

it('goes into a link and comes back', () => {
  const group = { name: 'North', codes: ['A1', 'B1'] };
  expect(groupOfLink(linkedGroup(group))).toEqual(group);
  expect(groupOfLink(['North'])).toBeNull();
  expect(groupOfLink(undefined)).toBeNull();
});

it('is the same by name and members, in whatever order', () => {
  const group = { name: 'North', codes: ['A1', 'B1'] };
  expect(isSameGroup(group, { name: 'North', codes: ['B1', 'A1'] })).toBe(true);
  expect(isSameGroup(group, { name: 'South', codes: ['B1', 'A1'] })).toBe(false);
  expect(isSameGroup(group, { name: 'North', codes: ['A1', 'A1'] })).toBe(false);
});

it('has a name and members', () => {
  const group = { id: '1', name: 'North', kind: 'practice', codes: ['A1'] };
  expect(unitGroupSchema.safeParse(group).success).toBe(true);
  expect(unitGroupSchema.safeParse({ ...group, codes: [] }).success).toBe(false);
  expect(unitGroupSchema.safeParse({ ...group, name: ' ' }).success).toBe(false);
});
