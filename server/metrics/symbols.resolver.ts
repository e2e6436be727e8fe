import { Query, Resolver } from 'type-graphql';
import { SymbolMeaning, SYMBOLS } from './symbols.js';

@Resolver()
export class SymbolsResolver {
  @Query(() => [SymbolMeaning], {
    description: 'The one legend of symbols: every page, table and file uses these marks.',
  })
  symbols(): readonly SymbolMeaning[] {
    return SYMBOLS;
  }
}
