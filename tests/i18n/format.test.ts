import { describe, expect, it } from 'vitest';
import { format, formatCount, placeholders } from '../../src/i18n/format.ts';

describe('a template', () => {
  it('is filled with its values, as often as it names them', () => {
    expect(format('{layer}층: {share} ({layer})', { layer: 5, share: '62 %' })).toBe('5층: 62 % (5)');
  });

  it('without placeholders stays as it is', () => {
    expect(format('10 { 11 }')).toBe('10 { 11 }');
  });

  it('takes a value literally, braces and dollars included', () => {
    expect(format('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  it('must not reach a reader half filled', () => {
    expect(() => format('{layer}', {})).toThrow('no value for {layer}');
    expect(() => format('{toString}', {})).toThrow('no value for {toString}');
  });

  it('tells its placeholders, sorted, each once', () => {
    expect(placeholders('{b} {a} {b} { c }')).toEqual(['a', 'b']);
  });
});

describe('a count', () => {
  it('chooses the text and is its {n}', () => {
    const texts = { layers_one: '{n} layer', layers_other: '{n} layers of {width}' };
    expect(formatCount(texts, 'layers', 1)).toBe('1 layer');
    expect(formatCount(texts, 'layers', 5, { width: 100 })).toBe('5 layers of 100');
    expect(() => formatCount(texts, 'neurons', 1)).toThrow('no text for neurons_one');
  });
});
