import { ValidateIf } from 'class-validator';

/** The property may be left out, but not be null: for what a change sets and cannot take away. */
export function IfGiven(): PropertyDecorator {
  return ValidateIf((_, value: unknown) => value !== undefined);
}
