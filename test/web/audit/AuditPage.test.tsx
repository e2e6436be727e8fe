import { screen, within } from '@testing-library/react';
import { aboutText } from '../../../web/audit/about-text.js';
import { AuditPage } from '../../../web/audit/AuditPage.js';
import { renderPage, type Answer } from '../support/render-page.js';

const event = (seq: string, more: object = {}) => ({
  ...{ __typename: 'AuditEvent', seq, at: '2026-11-23T09:05:59.123Z', action: 'READ', actor: 'a-77' },
  ...{ audiences: ['PUBLIC', 'COMMISSIONER'], rule: 'prices', about: '{"areas":["D10000001"],"homes":[]}' },
  ...more,
});
const integrity = { __typename: 'AuditIntegrity', isIntact: true, events: 2, brokenAt: null, head: 'abc' };
const record = (nodes: object[], whole: object = integrity, endCursor: string | null = null) => ({
  auditIntegrity: whole,
  auditTrail: {
    __typename: 'AuditEventConnection',
    pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
    nodes,
  },
});
const show = (answer: Answer, at = '/audit') =>
  renderPage(<AuditPage />, {
    ...{ at, route: '/audit' },
    answers: (operation) => (operation === 'AuditPage' ? answer : { lost: true }),
  });

describe('the record of private data', () => {
  it('says that it is whole, and who did what when', async () => {
    show({ data: record([event('2', { action: 'CHANGE' }), event('1')], integrity, 'next') });
    expect(await screen.findByRole('note', { name: /whole: 2 events, none altered/ })).toBeVisible();
    const [, first] = within(screen.getByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent(
      '223 November 2026, 09:05 UTCChangeda-77Commissionerpricesareas D10000001',
    );
    expect(screen.getByRole('link', { name: /Download the whole record/ })).toHaveAttribute(
      'href',
      '/export/audit.csv',
    );
    expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/audit?after=next');
  });

  it('says loudly where it does not fit', async () => {
    show({ data: record([event('1')], { ...integrity, isIntact: false, brokenAt: '1' }) });
    expect(await screen.findByRole('alert')).toHaveTextContent('The record does not fit from event 1 on');
  });

  it('leads from an older page back to the newest events', async () => {
    show({ data: record([event('1')]) }, '/audit?after=next');
    expect(await screen.findByRole('link', { name: 'Newest events' })).toHaveAttribute('href', '/audit');
  });

  it('is private to everybody but a steward', async () => {
    show({ code: 'FORBIDDEN' });
    expect(await screen.findByRole('heading', { name: 'These data are private' })).toBeVisible();
  });

  it.each([
    ['{"areas":["D1"],"homes":[]}', 'areas D1'],
    ['{"homes":["1","2","3","4","5"]}', 'homes 1, 2, 3 and 2 more'],
    ['{"kind":"lots","version":3,"areaCode":null}', 'kind lots; version 3'],
    ['{}', ''],
  ])('tells what an event was about in a line: %s', (json, text) => {
    expect(aboutText(json)).toBe(text);
  });
});
