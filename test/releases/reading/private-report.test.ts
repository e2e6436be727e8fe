import { PrivateReport } from '../../../server/releases/reading/private-report.js';
import type { Place } from '../../../server/releases/reading/report.js';
import type { ReleaseMessage } from '../../../server/releases/release.js';

function told(place: Place, text: string): Pick<ReleaseMessage, 'message' | 'value'> {
  const messages: ReleaseMessage[] = [];
  const sink = { message: (message: ReleaseMessage) => void messages.push(message), count: () => undefined };
  new PrivateReport(sink).reject('CODE_UNKNOWN', place, text);
  const [{ message, value }] = messages as [ReleaseMessage];
  return { message, value };
}

test('a remark in the place of a code is not repeated', () => {
  const value = 'Mrs Smith fell';
  expect(told({ value }, `“${value}” is no miss reason. It is one of OTHER.`)).toEqual({
    message: 'A text of 14 characters is no miss reason. It is one of OTHER.',
    value: null,
  });
  expect(told({ value: 'Smith' }, 'There is no council Smith.').message).toBe(
    'There is no council a text of 5 characters.',
  );
});

test('a code that is nearly right is, and so are days and times', () => {
  const text = '“PRIORTY” is no urgency. Did you mean PRIORITY?';
  expect(told({ value: 'PRIORTY' }, text)).toEqual({ message: text, value: 'PRIORTY' });
  expect(told({ value: '2024-02-30 10:00' }, '“2024-02-30 10:00” is no moment.').value).toBe(
    '2024-02-30 10:00',
  );
});

test('a number that is an NHS number by its check digit is not', () => {
  expect(told({ value: '943 476 5919' }, '“943 476 5919” is no day.').message).not.toContain('943');
});

test('of a note among the rows only its length is told', () => {
  const messages: ReleaseMessage[] = [];
  const report = new PrivateReport({
    message: (message) => void messages.push(message),
    count: () => undefined,
  });
  report.tally('NOTE_ROW_IGNORED', 'Mrs Smith fell');
  report.finish();
  expect(messages[0]!.message).toContain('a text of 14 characters');
  expect(messages[0]!.message).not.toContain('Smith');
});
