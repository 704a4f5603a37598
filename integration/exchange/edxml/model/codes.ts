/** Namespace of every element of QCVN 102:2016. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

/** Namespace of packages older than QCVN 102:2016. */
export const OLD_NAMESPACE = 'http://www.e-doc.vn/Schema/';

/** Namespace of XML signatures; some senders use it, the regulation's samples do not. */
export const XMLDSIG_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

/** What a business package does with its document, by `BussinessDocType`. */
export const BUSINESS_TYPES = { '0': 'new', '1': 'revoke', '2': 'update', '3': 'replace' } as const;

export type BusinessType = (typeof BUSINESS_TYPES)[keyof typeof BUSINESS_TYPES];

/** Codes of status packages with their meaning as senders word it. */
export const STATUS_CODES = {
  '01': 'Đã đến',
  '02': 'Từ chối tiếp nhận',
  '03': 'Đã tiếp nhận',
  '04': 'Phân công xử lý',
  '05': 'Đang xử lý',
  '06': 'Hoàn thành',
  '13': 'Yêu cầu lấy lại văn bản',
  '15': 'Đồng ý lấy lại hoặc cập nhật văn bản',
  '16': 'Từ chối lấy lại hoặc cập nhật văn bản',
} as const;

export type StatusCode = keyof typeof STATUS_CODES;

export const isStatusCode = (code: string): code is StatusCode => Object.hasOwn(STATUS_CODES, code);

/** Degrees of urgency by `Priority`. */
export const PRIORITIES = ['Thường', 'Khẩn', 'Thượng khẩn', 'Hỏa tốc', 'Hỏa tốc hẹn giờ'] as const;

/** Type of the package by `BussinessDocType`; a package without `Bussiness` sends a new document. */
export function businessTypeOf(code: string | undefined): BusinessType | undefined {
  if (code === undefined || code === '') return 'new';
  return Object.hasOwn(BUSINESS_TYPES, code)
    ? BUSINESS_TYPES[code as keyof typeof BUSINESS_TYPES]
    : undefined;
}
