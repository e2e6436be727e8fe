import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderToStaticMarkup } from 'react-dom/server';
import { Tabs } from '../../../web/ui/Tabs.js';

const tabs = [
  { key: 'chart', label: 'Chart', content: <p>a drawing</p> },
  { key: 'table', label: 'Table', content: <p>the numbers</p> },
  { key: 'about', label: 'About', content: <p>the method</p> },
];

describe('tabs', () => {
  it('show one part at a time, the first to begin with', () => {
    render(<Tabs label="Beds" tabs={tabs} />);
    expect(screen.getByRole('tab', { name: 'Chart' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('a drawing')).toBeVisible();
    expect(screen.getByText('the numbers')).not.toBeVisible();
  });

  it('are one stop for the keyboard, moved through by arrows, Home and End', async () => {
    render(<Tabs label="Beds" tabs={tabs} />);
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Table' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Table' })).toHaveTextContent('the numbers');
    await user.keyboard('{End}');
    expect(screen.getByRole('tab', { name: 'About' })).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Chart' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{Home}');
    expect(screen.getByRole('tab', { name: 'Chart' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });

  it('can be chosen from a list, which is what a phone shows', async () => {
    render(<Tabs label="Beds" tabs={tabs} />);
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: /^Show.*Beds$/ }), 'Table');
    expect(screen.getByText('the numbers')).toBeVisible();
  });

  it('stand one below the other under headings until scripts run', () => {
    const markup = renderToStaticMarkup(<Tabs label="Beds" tabs={tabs} />);
    expect(markup).not.toContain('role="tab"');
    expect(markup).toContain('the numbers');
    expect(markup.match(/<h4/g)).toHaveLength(3);
  });
});
