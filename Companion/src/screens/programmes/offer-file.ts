const keepMs = 60_000;

/** Offers a text as a file to save.
 * @param type its media type */
export function offerFile(text: string, { name, type }: { readonly name: string; readonly type: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs); // some browsers read it only after the click is over
}
