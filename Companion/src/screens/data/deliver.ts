import type { ExportFile } from "./exports";

const freeAfterMs = 60_000; // the browser may still be reading it when the click returns

/** Hands a file to the browser, which keeps it where downloads go. */
export function saveFile(file: ExportFile): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), freeAfterMs);
}

/** Whether the system can hand this file to another app. */
export function canShare(file: ExportFile): boolean {
  return navigator.canShare?.({ files: [asFile(file)] }) ?? false;
}

/** Hands a file to another app; it is saved instead when the system does not take its kind. */
export async function shareFile(file: ExportFile): Promise<void> {
  try {
    await navigator.share({ files: [asFile(file)], title: file.name });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name !== "AbortError") saveFile(file); // AbortError: the user changed their mind
  }
}

function asFile({ name, mediaType, text }: ExportFile): File {
  return new File([text], name, { type: mediaType.split(";")[0] });
}
