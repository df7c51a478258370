const DOTS_A_PIXEL = 3;
const SIZE = /<svg[^>]*\swidth="([\d.]+)"[^>]*\sheight="([\d.]+)"/u;

/**
 * Turns a drawing into a PNG at three dots a pixel, sharp in print. Browser only: it draws the SVG on a canvas, from an
 * address of the page's own (`blob:`), so nothing leaves the computer.
 *
 * @throws Error in plain words where the text is no SVG with a size, or the browser cannot draw or encode it
 */
export async function svgPng(svg: string): Promise<Blob> {
  const [, width, height] = SIZE.exec(svg) ?? [];
  if (width === undefined || height === undefined)
    throw new Error('The chart could not be saved as PNG: it has no size.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(address);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(Number(width) * DOTS_A_PIXEL);
    canvas.height = Math.round(Number(height) * DOTS_A_PIXEL);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('The chart could not be saved as PNG: this browser gives no canvas.');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await encoded(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error('The chart could not be saved as PNG: this browser could not draw it.', { cause });
  }
  return image;
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The chart could not be saved as PNG: it is too large for this browser.'));
    }, 'image/png');
  });
}
