import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:asked'?: boolean;
    'client:practice'?: boolean;
  }
}

/**
 * `client:asked`: an island that is woken when it is seen, as by `client:visible`, or asked for something before that. `client:practice`: islands
 * that follow the figures of their page, and wake together.
 */
export function waking(): AstroIntegration {
  return {
    name: 'waking',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'asked', entrypoint: './src/island/when-asked.ts' });
        addClientDirective({ name: 'practice', entrypoint: './src/island/when-practised.ts' });
      },
    },
  };
}
