import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/global.css';
import { carryNonceIntoStyles, styleNonce } from './app/runtime';
import { carryToken } from './features/session/oidc';

dayjs.locale('vi');
carryNonceIntoStyles(styleNonce);
carryToken();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
