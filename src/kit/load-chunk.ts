export { loadChunk } from '../domain/load-chunk.js';
