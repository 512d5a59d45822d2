import { servicesSuite } from '../support/services-suite.js';

servicesSuite(200_000);
