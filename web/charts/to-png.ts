/** Pixels of the picture for each of the drawing, so that it is sharp in print. */
const SHARPNESS = 2;

/**
 * Draws an SVG document as a PNG picture.
 * @throws when the drawing cannot be read or the browser has no room for it
 */
export async function toPng(svg: string): Promise<Blob> {
  const image = await load(svg);
  const canvas = document.createElement('canvas');
  canvas.width = image.width * SHARPNESS;
  canvas.height = image.height * SHARPNESS;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The canvas is too large.'))),
      'image/png',
    ),
  );
}

/** A data address, as the security policy lets pictures come from there and not from blobs. */
async function load(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
