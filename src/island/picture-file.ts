/**
 * The picture of a figure as a file of SVG, in the page's theme and language; what makes it is loaded when it is first asked for.
 * @param inside any element of the figure.
 * @param title what the picture says.
 */
export async function pictureFile(inside: HTMLElement, title: string): Promise<string> {
  const [{ finish }, { toSvg }] = await Promise.all([import('./redraw.ts'), import('../exports/files.ts')]);
  const { lang, dataset } = document.documentElement;
  const container = inside.closest('.experiment')!.querySelector('.picture')!;
  finish(container); // the file has the size for a wide page
  const picture = container.querySelector('.pictures')!;
  return toSvg({ picture, title, theme: dataset.theme === 'dark' ? 'dark' : 'light', lang });
}
