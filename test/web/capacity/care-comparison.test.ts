import { toCareComparison } from '../../../web/capacity/toCareComparison.js';
import type { CareComparison_ObservationsFragment } from '../../../web/graphql/generated/graphql.js';
import { buildContext, ENGLAND, OLDHAM } from '../support/build.js';

type Node = CareComparison_ObservationsFragment['nodes'][number];

const rate = (gssCode: string, key: string, value: number | null) =>
  ({
    area: { id: gssCode, gssCode },
    dimensions: [{ dimension: 'SERVICE_TYPE', key }],
    value,
    status: value === null ? 'NOT_AVAILABLE' : 'PRESENT',
    statusReason: value === null ? 'Home-level releases cover 1 of 153 councils.' : null,
    sources: [],
  }) as unknown as Node;

const NURSING = 'CARE_HOME_WITH_NURSING';
const RESIDENTIAL = 'CARE_HOME_WITHOUT_NURSING';

describe('beds by type of care', () => {
  const nodes = [
    rate(OLDHAM.gssCode, NURSING, 4430),
    rate(OLDHAM.gssCode, RESIDENTIAL, 3336),
    rate(ENGLAND.gssCode, NURSING, 4106),
    rate(ENGLAND.gssCode, RESIDENTIAL, 4308),
  ];

  it('works out the differences of the printed table', () => {
    const { rows } = toCareComparison(nodes, buildContext());
    expect(rows[0]?.differences[0]?.percent).toBeCloseTo(7.89, 2);
    expect(rows[1]?.differences[0]?.percent).toBeCloseTo(-22.56, 2);
  });

  it('has its message in a sentence', () => {
    expect(toCareComparison(nodes, buildContext()).headline).toBe(
      'Oldham has 7.9% more nursing beds per 100,000 people aged 65+ than England',
    );
  });

  it('says why a place has no rate, and makes no difference to it', () => {
    const alone = [nodes[0]!, nodes[1]!, rate(ENGLAND.gssCode, NURSING, null)];
    const model = toCareComparison(alone, buildContext());
    expect(model.missing).toEqual([
      'England: not available because home-level releases cover 1 of 153 councils.',
    ]);
    expect(model.rows[0]?.differences[0]?.percent).toBeNull();
    expect(model.headline).toBe('Beds by type of care in Oldham');
  });

  it('knows when it has nothing to show', () => {
    expect(toCareComparison([], buildContext()).isEmpty).toBe(true);
  });

  it('takes a true zero for a rate', () => {
    const none = [rate(OLDHAM.gssCode, NURSING, 0), rate(ENGLAND.gssCode, NURSING, 1439)];
    const model = toCareComparison(none, buildContext());
    expect(model.headline).toBe(
      'Oldham has 100.0% fewer nursing beds per 100,000 people aged 65+ than England',
    );
  });
});
