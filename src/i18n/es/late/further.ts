import { count } from '../../count-es.js';
import type { LateFurther } from '../../late.js';

export default {
  further: {
    captchaMissing: 'Confirme que usted es una persona',
    draftKept: 'Sus respuestas sin terminar están aquí de nuevo.',
    draftHint: 'Solo se guardaron en este dispositivo.',
    draftClear: 'Empezar de nuevo',
    draftAside: 'Está cambiando respuestas que ya envió. Las que había empezado volverán después.',
    files: 'Fotos o documentos',
    filesHint:
      'JPEG, PNG, WebP, GIF, PDF, documentos de oficina o texto: 10\u00a0MB en total como máximo. Quitamos la ubicación de las fotos.',
    filesAdd: 'Elegir archivos',
    fileWorking: 'Preparando el archivo…',
    fileAlt: (name) => `¿Qué se ve en ${name}?`,
    fileRemove: (name) => `Quitar ${name}`,
    fileRemoved: (name) => `Se quitó ${name}.`,
    fileAdded: (name, size) => `Se añadió ${name}, ${size}.`,
    fileType: (name) => `No se puede enviar ${name}. Elija una foto, un PDF o un documento.`,
    fileUnreadable: (name) => `No se puede leer ${name}. Elíjalo de nuevo o guárdelo antes como JPEG.`,
    fileEmpty: (name) => `${name} está vacío.`,
    filesTooBig: (name, limit) =>
      `Con ${name}, los archivos pasan de ${limit}. Elija menos archivos o unos más pequeños.`,
    filesTooMany: (number) => count(number, 'Elija # archivo como máximo.', 'Elija # archivos como máximo.'),
  },
  errors: {
    failed: 'Algo salió mal y no se envió nada. Sus respuestas siguen aquí.',
    tooLong: (label, max) => `Acorte «${label}» a ${count(max, '# carácter', '# caracteres')} como máximo`,
    number: (label) => `Escriba un número en «${label}», por ejemplo 1000 o 1,5`,
    tooSmall: (label, min) => `Escriba ${min} o más en «${label}»`,
    tooBig: (label, max) => `Escriba ${max} o menos en «${label}»`,
    tick: (label) => `Marque «${label}» para continuar`,
  },
  fields: {
    fullNameMissing: 'Escriba su nombre completo',
    emailInvalid: 'Escriba un correo electrónico como name@example.org',
    phoneInvalid: 'Escriba un número de teléfono como +34 612 345 678',
  },
} satisfies LateFurther;
