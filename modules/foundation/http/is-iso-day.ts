import { ValidateBy } from 'class-validator';
import { isIsoDate } from '../dates';

/** The property is a real calendar day written `YYYY-MM-DD`. */
export function IsIsoDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isIsoDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isIsoDate(value),
      defaultMessage: () => 'Ngày phải là ngày có thật, viết theo dạng năm-tháng-ngày.',
    },
  });
}
