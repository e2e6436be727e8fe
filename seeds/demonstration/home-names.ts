import { randomFor } from './random.js';

// prettier-ignore
const FIRST = [
  'Alder', 'Amber', 'Barley', 'Bracken', 'Briar', 'Clover', 'Copper', 'Dapple', 'Ember', 'Fallow', 'Finch', 'Gorse',
  'Hazel', 'Heather', 'Iron', 'Juniper', 'Kestrel', 'Lantern', 'Lichen', 'Maple', 'Merrow', 'Nettle', 'Otter', 'Pebble',
  'Plover', 'Quill', 'Rowan', 'Saffron', 'Sedge', 'Tansy', 'Thistle', 'Umber', 'Velvet', 'Willow', 'Wren', 'Yarrow',
];
const SECOND = [
  'beckon',
  'crake',
  'dapple',
  'drift',
  'lark',
  'lode',
  'mint',
  'moss',
  'quay',
  'sound',
  'spindle',
  'wold',
];
const KIND = ['House', 'Lodge', 'Court', 'Manor', 'View', 'Grange'];
const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Names of invented homes, each given once, in an order that never changes. */
export function homeNames(): () => string {
  const random = randomFor('home names');
  const used = new Set<string>();
  return () => {
    for (;;) {
      const stem = `${random.pick(FIRST)}${random.pick(SECOND)}`;
      if (used.has(stem)) continue;
      used.add(stem);
      return `${stem} ${random.pick(KIND)}`;
    }
  };
}

/** Postcodes of the post town area ZQ, which does not exist; the district number is the demonstration district's. */
export function postcodes(): (districtCode: string) => string {
  const random = randomFor('postcodes');
  const used = new Set<string>();
  return (districtCode) => {
    for (;;) {
      const letters = `${random.pick([...LETTERS])}${random.pick([...LETTERS])}`;
      const postcode = `ZQ${Number(districtCode.slice(3))} ${random.between(1, 9)}${letters}`;
      if (used.has(postcode)) continue;
      used.add(postcode);
      return postcode;
    }
  };
}
