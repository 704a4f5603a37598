import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestMail, noticeMail } from './notice-mail';

const frame = {
  name: 'Lò Thu Thảo',
  province: 'tỉnh Lai Châu',
  choicesLink: 'https://nhiem-vu.example.gov.vn/notices/choices',
};
const notice = {
  title: 'Nhiệm vụ số 4 sắp đến hạn',
  text: 'Hạn 30/11/2026.',
  link: 'https://nhiem-vu.example.gov.vn/tasks/4',
};

test('a notice says what, where, and how to be told otherwise', () => {
  const { subject, text } = noticeMail(notice, frame);
  assert.equal(subject, 'Nhiệm vụ số 4 sắp đến hạn');
  assert.equal(
    text,
    'Kính gửi Lò Thu Thảo,\n\nNhiệm vụ số 4 sắp đến hạn\nHạn 30/11/2026.\n' +
      'Xem chi tiết: https://nhiem-vu.example.gov.vn/tasks/4\n\n' +
      '--\nThư tự động từ hệ thống theo dõi nhiệm vụ kế hoạch tỉnh Lai Châu; vui lòng không trả lời.\n' +
      'Chọn cách nhận thông báo: https://nhiem-vu.example.gov.vn/notices/choices\n',
  );
});

test('nothing people wrote becomes a part of the page', () => {
  const hostile = '<img src=x onerror="alert(1)">&\'';
  const { html } = noticeMail(
    { title: hostile, text: hostile, link: `https://x.vn/"><script>` },
    { ...frame, name: hostile },
  );
  assert.doesNotMatch(html, /<img|<script|="alert/);
  assert.match(html, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;&#39;/);
});

test('a digest names its day and how many, and says when not all are in it', () => {
  const { subject, text } = digestMail('2026-11-23', [notice, notice], 7, frame);
  assert.equal(subject, 'Bản tin ngày 23/11/2026: 7 thông báo mới');
  assert.match(text, /Còn 5 thông báo khác/);
  assert.doesNotMatch(digestMail('2026-11-23', [notice], 1, frame).text, /Còn/);
});
