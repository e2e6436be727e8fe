import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'secondary';
}

export function Button({ kind = 'primary', className, type = 'button', ...rest }: ButtonProps) {
  const classes = ['govuk-button', kind === 'secondary' ? 'govuk-button--secondary' : '', className ?? ''];
  return <button type={type} className={classes.filter(Boolean).join(' ')} {...rest} />;
}
