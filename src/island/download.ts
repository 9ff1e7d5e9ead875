/** Hands a text to the reader as a file. */
export function download(name: string, type: 'text/csv' | 'application/json' | 'image/svg+xml' | 'text/x-python', text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000); // some browsers fetch it only after the click has been dealt with
}
