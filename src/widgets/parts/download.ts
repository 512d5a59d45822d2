/** Hands a resident a file made on the page. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'file';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
