import type { WorkspaceDesk } from '@/workspaces/workspace-desk';

/** Saves the open workspace as a zip. @returns the name of the file */
export async function saveWorkspace(
  workspaces: Pick<WorkspaceDesk, 'exportArchive'>,
  name: string,
  onShare: (share: number) => void,
): Promise<string> {
  const [{ fileName }, { saveFile }] = await Promise.all([
    import('@/exports/file-name'),
    import('@/exports/save-file'),
  ]);
  const zip = fileName(['workspace', name], 'zip');
  saveFile(await workspaces.exportArchive(onShare), zip);
  return zip;
}
