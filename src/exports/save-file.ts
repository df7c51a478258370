/** Long enough for a browser to have begun reading the file: some start after the click has been handled. */
const KEPT_MS = 60_000;

/** Hands a file to the browser as a download under the given name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
