/** Most that is repeated of a text that a link brings along, in UTF-16 units. */
const most = 40;

/** A text that a link brings along, or its beginning and an ellipsis; never cut within what is read as one sign, such as an emoji. */
export function shortened(text: string): string {
  if (text.length <= most) return text;
  const signs = [...new Intl.Segmenter().segment(text.slice(0, most + 1))].map(({ segment }) => segment);
  return `${signs.slice(0, -1).join('')}…`; // the last one may go on behind the cut
}
