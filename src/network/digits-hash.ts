/** SHA-256 of digits.bin, by which a file that was cut or changed on its way is known. `npm run digits` remakes the file. */
export const digitsHash = 'c5701ddd15d229583fe2c9be9c2bf73b40882f719d83929eed481885ba312627';
