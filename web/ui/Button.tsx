import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** 'inverse' stands on the brand colour. */
  kind?: 'primary' | 'secondary' | 'inverse';
}

export function Button({ kind = 'primary', className, type = 'button', ...rest }: ButtonProps) {
  const classes = ['govuk-button', kind === 'primary' ? '' : `govuk-button--${kind}`, className ?? ''];
  return <button type={type} className={classes.filter(Boolean).join(' ')} {...rest} />;
}
