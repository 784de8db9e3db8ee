import { crc32, deflateRawSync } from "node:zlib";

/** Makes small Word and PDF documents, whole or broken, as programs write them. */

/** A ZIP archive; `claimed` is the unpacked size that its directory tells, where that is to be untrue. */
export function makeZip(files: Record<string, string | Buffer>, claimed?: number): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(claimed ?? data.length, 8);
    sizes.writeUInt16LE(name.length, 12);
    const shared = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes]);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), shared, rest, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const packageOf = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document of paragraphs; a number before "|" is the depth of a list's point. */
export function makeDocx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((paragraph) => {
    const [, depth, text] = /^(?:(\d)\|)?(.*)$/s.exec(paragraph)!;
    const list = depth && `<w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
    return `<w:p>${list ?? ""}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  });
  return makeZip(docxFiles(`<w:document ${word}><w:body>${body.join("")}</w:body></w:document>`));
}

export function docxFiles(document: string): Record<string, string> {
  const levels = [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/></w:lvl>`);
  return {
    "[Content_Types].xml": `<Types xmlns="${packageOf}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packageOf}/relationships"><Relationship Id="r2" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
    "word/document.xml": document,
    "word/numbering.xml": `<w:numbering ${word}><w:abstractNum w:abstractNumId="0">${levels.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
}

/** A PDF: of each page its lines, a blank one leaving a line's space. */
export function makePdf(pages: readonly (readonly string[])[]): Buffer {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  const font = 3 + pages.length * 2;
  const kids = pages.map((lines, page) => {
    const shown = lines.map(
      (line, at) => `1 0 0 1 72 ${720 - at * 14} Tm (${line.replace(/[()]/g, "\\$&")}) Tj`,
    );
    const content = lines.length === 0 ? "" : `BT /F1 11 Tf ${shown.join("\n")} ET`;
    const id = 3 + page * 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${id + 1} 0 R /Resources << /Font << /F1 ${font} 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
    return `${id} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${pages.length} >>`;
  objects.push("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(
    `${text}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}
