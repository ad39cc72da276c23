/** How many pixels a picture may have for each of its own. */
export const PICTURE_SCALES = [1, 2, 3, 4] as const;

/**
 * The PNG of an SVG of this program, drawn by the browser with the reader's fonts.
 * @param href of the SVG, with a width and a height of its own
 * @throws where it cannot be loaded or drawn
 */
export async function pictureOf(href: string, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * scale;
  canvas.height = image.naturalHeight * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the browser made no PNG of the picture'));
      else resolve(blob);
    }, 'image/png');
  });
}

/** Only a secure address has a clipboard, and not every browser takes pictures into it. */
export function canCopyPictures(): boolean {
  return 'clipboard' in navigator && typeof ClipboardItem !== 'undefined';
}

/** Puts a picture into the clipboard. @throws where the reader or the browser does not let it */
export async function copyPicture(href: string, scale: number): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': await pictureOf(href, scale) })]);
}

/** Hands the reader a file that the browser has made. */
export function keepFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
