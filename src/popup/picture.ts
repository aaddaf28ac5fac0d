/** A trend line's SVG as a PNG, and names of files. */
import type { Picture } from '../chart/export-svg.tsx';

/** Sharp on dense screens, and in print. */
const PIXELS = 2;

export const svgBlob = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** Rejects where the browser cannot draw it. */
export async function pngBlob(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(svgBlob(picture));
  try {
    const image = new Image(picture.width * PIXELS, picture.height * PIXELS);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

const LONGEST_NAME = 60;

/** "it-exports-pakistan-us-fiscal-years.png" for a line's title. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/gu, '');
  return `${plain || 'underline'}.${ending}`;
}
