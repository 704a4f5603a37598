const MESSAGES: Record<string, (field: string) => string> = {
  whitelistValidation: (field) => `Không có trường "${field}".`,
  isString: (field) => `Trường "${field}" phải là chữ.`,
  isNotEmpty: (field) => `Trường "${field}" không được để trống.`,
  isInt: (field) => `Trường "${field}" phải là số nguyên.`,
  isNumber: (field) => `Trường "${field}" phải là số.`,
  isBoolean: (field) => `Trường "${field}" chỉ nhận đúng hoặc sai.`,
  isArray: (field) => `Trường "${field}" phải là danh sách.`,
  isIn: (field) => `Giá trị của trường "${field}" không nằm trong danh mục cho phép.`,
  isEnum: (field) => `Giá trị của trường "${field}" không nằm trong danh mục cho phép.`,
  isEmail: (field) => `Trường "${field}" phải là địa chỉ thư điện tử.`,
  isObject: (field) => `Trường "${field}" có cấu trúc không đúng.`,
  maxLength: (field) => `Trường "${field}" quá dài.`,
  minLength: (field) => `Trường "${field}" quá ngắn.`,
  max: (field) => `Trường "${field}" vượt quá giá trị cho phép.`,
  min: (field) => `Trường "${field}" nhỏ hơn giá trị cho phép.`,
};

/** The Vietnamese sentence for a broken rule; a DTO's own message wins when it is Vietnamese (has a non-ASCII letter). */
export function validationMessage(rule: string, field: string, own: string): string {
  if (/[^\u0000-\u007f]/.test(own)) return own;
  return MESSAGES[rule]?.(field) ?? `Trường "${field}" không hợp lệ.`;
}
