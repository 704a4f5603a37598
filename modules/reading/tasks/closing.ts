import { fold } from '../text/normalize';

const CLOSING =
  /^(?:tren day la|trong qua trinh|qua trinh (?:to chuc )?(?:trien khai|thuc hien)|trong khi (?:to chuc )?(?:trien khai|thuc hien)|neu co (?:kho khan|vuong mac|phat sinh)|moi (?:kho khan|vuong mac|thong tin)|khi co (?:kho khan|vuong mac)|(?:ke hoach|quyet dinh|nghi quyet|chuong trinh|chi thi|cong van|cong dien|thong bao|quy che|van ban) nay (?:thay the|co hieu luc|duoc ap dung|da duoc)|tran trong|xin (?:tran trong|cam on)|rat mong|nhan duoc|sau thoi (?:han|gian) (?:neu )?tren|kinh (?:trinh|bao cao))(?![a-z])/;
/** "Văn phòng Ủy ban nhân dân tỉnh thông báo để các cơ quan biết, thực hiện": what a notice closes with. */
const NOTIFIED =
  /^[^.;]{0,80}?(?:xin )?thong bao (?:den|de|toi|y kien)[^.;]* (?:biet|duoc biet)(?:,? (?:va )?(?:phoi hop|to chuc|trien khai|nghiem tuc|can cu)[^.;]*|,? (?:va )?thuc hien[^.;]*)?$/;
const APPEAL =
  /(?:yeu cau|de nghi|mong).*(?:nghiem tuc|quan tam|khan truong|phoi hop|chi dao|nghiem|can cu).{0,60}(?:thuc hien|trien khai|to chuc).{0,40}$|(?:thuc hien|trien khai) nghiem tuc/;

/** Sentences that end a document and give nobody a task of their own. */
export function isClosing(sentence: string): boolean {
  const folded = fold(sentence).replace(/[\s./;]+$/, '');
  return CLOSING.test(folded) || NOTIFIED.test(folded);
}

/** A general appeal to carry the document out: an obligation only when it sets a date. */
export function isAppeal(sentence: string): boolean {
  return APPEAL.test(fold(sentence).replace(/[\s./;]+$/, ''));
}
