import { servicesSuite } from '../support/services-suite.js';

servicesSuite(5000);
