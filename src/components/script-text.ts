import en from '../../content/en/layer_by_layer.py?raw';
import ko from '../../content/ko/layer_by_layer.py?raw';
import type { Locale } from '../i18n/index.ts';

/** The name under which the NumPy script is downloaded. */
export const scriptName = 'layer_by_layer.py';

/** The NumPy script with the comments of each language. */
export const scripts: Readonly<Record<Locale, string>> = { en, ko };
