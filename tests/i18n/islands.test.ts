import { describe, expect, it } from 'vitest';
import { packagesBehind } from '../support/house/arrows.ts';
import { sourcesIn } from '../support/house/sources.ts';

const sources = sourcesIn('src');
const entries = sources
  .map(({ path }) => /^src\/(?<room>island|lesson)\/(?<language>en|ko)\/(?<name>.*)\.svelte$/.exec(path))
  .filter((match) => match !== null)
  .map(({ 0: path, groups }) => ({ path, language: groups!['language']!, island: `${groups!['room']}/${groups!['name']}` }));
const islandsIn = (wanted: string) => entries.filter(({ language }) => language === wanted).map(({ island }) => island);

describe('an island', () => {
  it.each(entries)(
    'loads the texts of its own language and no others, and those of trainings only where they are drawn, now or later: $path',
    ({ path, language, island }) => {
      const tables = [...packagesBehind(sources, path, true)].filter((target) => target.endsWith('.json'));
      const wanted = ['islands', ...(island.startsWith('island/Training') ? ['trainings'] : [])];
      expect(tables.sort()).toEqual(wanted.map((name) => `src/i18n/${language}/${name}.json`));
    },
  );

  it('that speaks one language speaks the other', () => {
    expect(islandsIn('en').length).toBeGreaterThan(0);
    expect(islandsIn('ko')).toEqual(islandsIn('en'));
  });
});
