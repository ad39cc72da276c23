import sharp from 'sharp';
import type { Picture } from './picture';

/** SVG counts 72 px to the inch where a program counts in inches. */
const PX_PER_INCH = 72;

/**
 * A picture as PNG, with the fonts of this machine. Server only.
 * @param scale pixels for each px of the picture
 */
export async function pngBytes({ svg }: Picture, scale: number): Promise<Uint8Array> {
  const drawn = sharp(new TextEncoder().encode(svg), { density: PX_PER_INCH * scale });
  return new Uint8Array(await drawn.png({ palette: true }).toBuffer());
}
