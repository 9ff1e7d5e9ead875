/** What the types ask for along with a text. It is the types' check that holds these; while they run there is nothing to see. */
import { expectTypeOf, it } from 'vitest';
import type { Filling } from '../../src/i18n/format.ts';
import { texts, type Texts } from '../../src/i18n/index.ts';
import { taskWordsOf } from '../../src/lesson/task-words.ts';

const words = taskWordsOf('en', texts('en'));
type Named<Name extends string> = [values: Readonly<Record<Name, string | number>>];

it('a text asks for a value of each of its placeholders', () => {
  expectTypeOf<Filling<Texts['experiment.readout']>>().toEqualTypeOf<Named<'layer' | 'left' | 'right' | 'count' | 'share'>>();
});

it('a text without placeholders is given no values', () => {
  expectTypeOf<Filling<Texts['site.name']>>().toEqualTypeOf<[]>();
});

it('one of several texts asks for the values of all of them', () => {
  expectTypeOf<Filling<Texts['predict.title' | 'predict.agrees' | 'predict.differs']>>().toEqualTypeOf<Named<'expected' | 'measured'>>();
});

it('a value that is given already is not asked for', () => {
  expectTypeOf<Filling<Texts['site.chapter-of'], 'count'>>().toEqualTypeOf<Named<'number'>>();
  expectTypeOf<Filling<Texts['site.reading-time_one' | 'site.reading-time_other'], 'n'>>().toEqualTypeOf<[]>();
});

it('a sentence of a figure or a task asks for what its text does, and a count for what is left beside its n', () => {
  expectTypeOf(words.say<'computing'>).parameters.toEqualTypeOf<['computing', ...Named<'share'>]>();
  expectTypeOf(words.say<'retry'>).parameters.toEqualTypeOf<['retry']>();
  expectTypeOf(words.sayCount<'signal-and-offset.width'>).parameters.toEqualTypeOf<['signal-and-offset.width', number]>();
  expectTypeOf(words.task<'almost'>).parameters.toEqualTypeOf<['almost', ...Named<'now'>]>();
});
