declare module 'accessible-autocomplete/react' {
  import type { ReactNode } from 'react';

  /** The options of accessible-autocomplete 3 that we use; the package ships no types. */
  export interface AutocompleteProps<Option> {
    id: string;
    name?: string;
    source: (query: string, show: (options: Option[]) => void) => void;
    minLength?: number;
    autoselect?: boolean;
    confirmOnBlur?: boolean;
    displayMenu?: 'inline' | 'overlay';
    showNoOptionsFound?: boolean;
    templates?: {
      inputValue: (option: Option | undefined) => string;
      /** HTML: escape what goes in. */
      suggestion: (option: Option) => string;
    };
    onConfirm?: (option: Option | undefined) => void;
    menuAttributes?: Record<string, string>;
    tNoResults?: () => string;
    tStatusQueryTooShort?: (least: number) => string;
    tStatusNoResults?: () => string;
    tStatusSelectedOption?: (option: string, length: number, index: number) => string;
    tStatusResults?: (length: number, selected: string) => string;
    tAssistiveHint?: () => string;
  }

  export function Autocomplete<Option>(props: AutocompleteProps<Option>): ReactNode;
  const bundle: { default: typeof Autocomplete } | typeof Autocomplete;
  export default bundle;
}
