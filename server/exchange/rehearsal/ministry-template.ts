import { type PackedPart, packZip } from './pack-zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** The filled sheet: merged headings, styles, locked cells, a drop-down of its own and one over another sheet. */
export const SUMMARY = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"><sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="18.5" customWidth="1"/><col min="2" max="5" width="12" style="3" customWidth="1"/></cols><sheetData><row r="1" spans="1:6" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"/><c r="D2" s="2"/></row><row r="3" ht="20"><c r="A3" s="1" t="s"><v>2</v></c><c r="B3" s="1" t="s"><v>3</v></c><c r="C3" s="1"/><c r="D3" s="1" t="s"><v>4</v></c></row><row r="4"><c r="B4" s="1" t="s"><v>5</v></c><c r="C4" s="1" t="s"><v>6</v></c></row><row r="5"><c r="A5" t="s"><v>7</v></c><c r="B5" s="3"/><c r="C5" s="3"><v>1</v></c><c r="D5" s="4"><f>IF(C5=0,0,B5/C5)</f><v>0</v></c><c r="E5" s="2" t="s"><v>9</v></c></row><row r="6" spans="1:6"><c r="A6" t="s"><v>8</v></c></row><row r="8" s="3" customFormat="1"/><row r="9"><c r="A9" t="s"><v>10</v></c><c r="B9" s="3"><f>SUM(B5:B8)</f><v>0</v></c><c r="C9" s="3"><f t="shared" ref="C9:C9" si="0">SUM(C5:C8)</f><v>1</v></c><c r="D9" t="str"><f>IF(B9&gt;0,"已填","未填")</f><v>未填</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><mergeCells count="3"><mergeCell ref="A1:F1"/><mergeCell ref="B3:C3"/><mergeCell ref="A3:A4"/></mergeCells><conditionalFormatting sqref="D5:D8"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorTitle="不对" error="请填整数" sqref="B5:C8"><formula1>0</formula1></dataValidation><dataValidation type="list" allowBlank="1" sqref="E5:E8"><formula1>"是,否"</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>代码!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`

const CODES = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>11</v></c></row><row r="2"><c r="A2" t="s"><v>12</v></c></row><row r="3"><c r="A3"><f>1+2</f><v>3</v></c></row></sheetData></worksheet>`
const COVER = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>汇总表!B9</f><v>0</v></c></row><row r="2"><c r="A2"><f>合计人数+1</f><v>1</v></c></row></sheetData></worksheet>`
const LAST = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>'封 面'!A1*2</f><v>0</v></c></row></sheetData></worksheet>`

const STRINGS = [
  '××省基本公共卫生服务项目月报表',
  '填报单位：',
  '村（社区）',
  '家庭医生签约',
  '签约率',
  '签约数',
  '常住数',
  '前村',
  '后村',
  '是',
  '合计',
  '城镇',
  '农村',
]

const relations = (...lines: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const TEXTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2, 3, 4].map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr defaultThemeVersion="124226"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="汇总表" sheetId="1" r:id="rId1"/><sheet name="代码" sheetId="2" state="hidden" r:id="rId2"/><sheet name="封 面" sheetId="3" r:id="rId3"/><sheet name="末页" sheetId="4" r:id="rId4"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">汇总表!$A$1:$F$9</definedName><definedName name="后村签约数">汇总表!$B$6</definedName><definedName name="合计人数">汇总表!$C$9</definedName></definedNames><calcPr calcId="145621"/></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'worksheet', 'worksheets/sheet4.xml'],
    ['rId5', 'styles', 'styles.xml'],
    ['rId6', 'sharedStrings', 'sharedStrings.xml'],
    ['rId7', 'calcChain', 'calcChain.xml'],
  ),
  'xl/worksheets/sheet1.xml': SUMMARY,
  'xl/worksheets/_rels/sheet1.xml.rels': relations([
    'rId1',
    'printerSettings',
    '../printerSettings/printerSettings1.bin',
  ]),
  'xl/worksheets/sheet2.xml': CODES,
  'xl/worksheets/sheet3.xml': COVER,
  'xl/worksheets/sheet4.xml': LAST,
  'xl/printerSettings/printerSettings1.bin': 'HP LaserJet\u0001\u0002',
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"><alignment horizontal="center"/></xf><xf applyProtection="1"><protection locked="0"/></xf><xf numFmtId="1" applyNumberFormat="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="10" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>`,
  'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${STRINGS.length}" uniqueCount="${STRINGS.length}">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="D5" i="1"/><c r="B9"/><c r="C9"/><c r="D9"/><c r="A3" i="2"/><c r="A1" i="3"/><c r="A2"/><c r="A1" i="4"/></calcChain>`,
}

/** 部里的模板, packed as Excel does: with a calculation chain, printer settings and an extension other programs drop. */
export const ministryTemplate = (change: Readonly<Record<string, string>> = {}): Buffer =>
  packZip(
    Object.entries({ ...TEXTS, ...change }).map(
      ([name, text]): PackedPart => ({ name, bytes: Buffer.from(text, 'utf8') }),
    ),
  )
