/** A syllable of Korean. */
export const hangul = /[\uac00-\ud7a3]/;

/** Names that Korean readers write in Latin letters, the link to the English pages, and code. */
const latin = [
  'leaky ReLU',
  'ReLU',
  'tanh',
  'SELU',
  'GELU',
  'ELU',
  'SiLU(swish)',
  'softplus',
  'Xavier',
  'He',
  'LeCun',
  'LSUV',
  'Adam',
  'EnEnglish',
  'English',
  'plt.xlim(0.1, 1)',
  'plt.ylim(0, 7000)',
  'layer_by_layer.py',
];

/** A text without those names; they stand alone or together, as in “ReLU, He”. */
export const unnamed = (text: string): string => latin.reduce((rest, name) => rest.replaceAll(name, ' '), text);
