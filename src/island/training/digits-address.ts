import digits from '../../network/digits.bin?url';

/** Where the file of the digits can be had, in full, for those who take a script elsewhere. */
export const digitsAddress = new URL(digits, location.href).href;
