import { describe, expect, it } from 'vitest';
import type { RecordList } from './record-list';
import { recordSteps } from './record-steps';

interface Note {
  readonly name: string;
  readonly text: string;
}

function aList(...notes: readonly Note[]): RecordList<Note> {
  let values: readonly Note[] = notes;
  return {
    list: () => values,
    save: (note) => (values = [...values.filter(({ name }) => name !== note.name), note]),
    remove: (gone) => (values = values.filter(({ name }) => name !== gone)),
    subscribe: () => () => undefined,
  };
}
const named = ({ name }: Note) => name;

describe('recordSteps', () => {
  it('changes, takes back and does again, and says what', () => {
    const list = aList({ name: 'a', text: 'old' });
    const steps = recordSteps(list, named);
    steps.change('a', { name: 'a', text: 'new' }, 'change a');
    steps.change('b', { name: 'b', text: 'first' }, 'enter b');
    steps.undo();
    expect(list.list()).toEqual([{ name: 'a', text: 'new' }]);
    expect(steps.state().said).toBe('Taken back: enter b.');
    steps.undo();
    expect(list.list()).toEqual([{ name: 'a', text: 'old' }]);
    steps.undo();
    steps.redo();
    expect(list.list()).toEqual([{ name: 'a', text: 'new' }]);
    expect(steps.state().said).toBe('Done again: change a.');
    steps.redo();
    expect(list.list()).toHaveLength(2);
  });

  it('forgets what was taken back once something else is changed, and counts no change that is none', () => {
    const steps = recordSteps(aList(), named);
    steps.change('a', { name: 'a', text: 'x' }, 'enter a');
    steps.undo();
    steps.change('a', { name: 'a', text: 'y' }, 'enter a');
    steps.change('a', { text: 'y', name: 'a' }, 'enter a');
    expect(steps.state()).toMatchObject({ undone: [], steps: [{ to: { text: 'y' } }] });
  });

  it('never undoes what another tab has changed since', () => {
    const list = aList();
    const steps = recordSteps(list, named);
    steps.change('a', { name: 'a', text: 'here' }, 'enter a');
    list.save({ name: 'a', text: 'there' });
    steps.undo();
    expect(list.list()).toEqual([{ name: 'a', text: 'there' }]);
    expect(steps.state()).toMatchObject({ steps: [], said: expect.stringContaining('changed elsewhere') as string });
  });
});
