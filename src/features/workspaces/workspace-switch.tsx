import { MenuButton } from '@/ui/menu-button';
import type { ShelfState } from '@/workspaces/shelf-state';
import { byLastUse } from '@/workspaces/workspace';

/** A menu longer than this is a list, which the Data page has. */
const MOST_ITEMS = 8;

/** More letters than this crowd the header. */
const LONGEST = 22;

interface Props {
  readonly shelf: ShelfState;
  readonly onSwitch: (id: string) => void;
  readonly onAll: () => void;
}

/** The open workspace in the header, and a menu of those used last. Nothing where there is only one. */
export function WorkspaceSwitch({ shelf, onSwitch, onAll }: Props) {
  const { workspace, workspaces } = shelf;
  if (!workspace || workspaces.length < 2) return null;
  const recent = workspaces
    .filter(({ id }) => id !== workspace.id)
    .sort(byLastUse)
    .slice(0, MOST_ITEMS);
  return (
    <div className="workspace-switch">
      <MenuButton
        label={shortened(workspace.name)}
        description={`Workspace: ${workspace.name}`}
        items={[
          ...recent.map(({ id, name }) => ({ label: name, onSelect: () => onSwitch(id) })),
          { label: 'All workspaces…', onSelect: onAll },
        ]}
      />
    </div>
  );
}

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
}
