/** Has the browser save a text as a file of that name and type. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; without this the text would stay in memory as long as the tab.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
