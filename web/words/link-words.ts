export const LINK_WORDS = {
  copy: 'Copy link to this view',
  copied: 'Link copied.',
  copyByHand: (address: string) => `Copying was not allowed. The link is ${address}`,
} as const;
