import { expect, test } from "vitest";
import { readDealTable } from "../../src/deals/dealTable.ts";
import { readDeals } from "../../src/deals/readDeals.ts";
import { dayText } from "../../src/tables/readDate.ts";
import { readTextTable } from "../../src/tables/readTables.ts";

/** Each deal as a text such as "won 2026-01-05 – 2026-06-30 180000 EUR". */
function dealsOf(text: string): readonly string[] {
  const read = readTextTable(text);
  if (!read.ok) throw new Error(read.error.code);
  const table = readDealTable(read.value[0]!);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return readDeals(table.value).deals.map(({ state, created, closed, amount, currency }) =>
    [state, dayText(created), ...(closed === undefined ? [] : ["–", dayText(closed)]), amount, currency]
      .filter((part) => part !== undefined)
      .join(" "),
  );
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    "Danish, with points for thousands",
    [
      "Id;Navn;Fase;Oprettet;Lukket;Beløb;Valuta;Kilde",
      "1;A;Vundet;05-01-2026;30-06-2026;180.000,50;DKK;Web",
      "2;B;Tabt;05-02-2026;30-09-2026;90.000,00;DKK;Messe",
      "3;C;Tilbud sendt;05-03-2026;;;DKK;Web",
    ],
    ["won 2026-01-05 – 2026-06-30 180000.5 DKK", "lost 2026-02-05 – 2026-09-30", "open 2026-03-05"],
  ],
  [
    "Danish, with an estimate of the revenue",
    [
      "Salgsmulighed;Status;Oprettelsesdato;Lukkedato;Estimeret omsætning",
      "X;Vundet;13.01.2026;30.06.2026;kr. 180.000",
      "Y;Ikke vundet;14.02.2026;30.09.2026;kr. 90.000",
    ],
    ["won 2026-01-13 – 2026-06-30 180000 kr", "lost 2026-02-14 – 2026-09-30"],
  ],
  [
    "German",
    [
      "Vorgangsnummer;Name;Phase;Erstellt am;Abgeschlossen am;Betrag;Währung",
      "1;A;Gewonnen;05.01.2026;30.06.2026;180.000,50;EUR",
      "2;B;Verloren;13.02.2026;30.09.2026;90.000,00;EUR",
      "3;C;Angebot;5. März 2026;;1.000,00;EUR",
    ],
    ["won 2026-01-05 – 2026-06-30 180000.5 EUR", "lost 2026-02-13 – 2026-09-30", "open 2026-03-05"],
  ],
  [
    "HubSpot in German",
    [
      "Datensatz-ID,Dealname,Deal-Phase,Abschlussdatum,Erstellungsdatum,Betrag,Währung",
      "1,A,Abgeschlossen und gewonnen (Vertriebspipeline),2026-06-30 10:00,2026-01-05 10:00,180000.5,EUR",
      "2,B,Abgeschlossen und verloren (Vertriebspipeline),2026-06-30 10:00,2026-02-05 10:00,1000,EUR",
      "3,C,Termin geplant (Vertriebspipeline),2026-12-31 10:00,2026-02-06 10:00,1000,EUR",
    ],
    ["won 2026-01-05 – 2026-06-30 180000.5 EUR", "lost 2026-02-05 – 2026-06-30", "open 2026-02-06"],
  ],
  [
    "Swiss, with apostrophes",
    ["ID;Status;Erstellt;Geschlossen;Wert CHF", "1;gewonnen;05.01.2026;30.06.2026;180'000.50"],
    ["won 2026-01-05 – 2026-06-30 180000.5 CHF"],
  ],
  [
    'Norwegian, with days in words and ",-"',
    [
      "Id;Status;Opprettet dato;Avsluttet dato;Sum",
      "1;Vunnet;5. januar 2026 kl. 09.00;30. juni 2026;180 000,-",
      "2;Tapt;5. februar 2026;30. sep. 2026;90 000,-",
    ],
    ["won 2026-01-05 – 2026-06-30 180000", "lost 2026-02-05 – 2026-09-30"],
  ],
  [
    "Finnish",
    ["Tunniste;Vaihe;Luotu;Suljettu;Arvo;Valuutta", "1;Voitettu;5.1.2026;30.6.2026;180 000,50;EUR"],
    ["won 2026-01-05 – 2026-06-30 180000.5 EUR"],
  ],
  [
    "Lime, where “Affär” is a name that two deals share",
    [
      "Affär;Status;Skapad den;Avslutad den;Värde",
      "Licens;Affär – vunnen;2026-01-05;2026-06-30;180 000 kr",
      "Licens;Ej aktuell;2026-02-05;2026-09-30;90 000 kr",
      "Licens;Muntligt vunnen;2026-03-05;2026-12-30;1 000 kr",
    ],
    ["won 2026-01-05 – 2026-06-30 180000 kr", "lost 2026-02-05 – 2026-09-30", "open 2026-03-05"],
  ],
  [
    "Pipedrive in Swedish",
    [
      "Affär - ID,Affär - Värde,Affär - Valuta,Affär - Status,Affär - Affär skapad,Affär - Affär stängd den,Affär - Vunnen tid",
      "1,180000,SEK,Vunnen,2026-01-05 10:00:00,2026-06-30 10:00:00,2026-06-30 10:00:00",
      "2,1,SEK,Förlorad,2026-02-05 10:00:00,2026-09-30 10:00:00,",
    ],
    ["won 2026-01-05 – 2026-06-30 180000 SEK", "lost 2026-02-05 – 2026-09-30"],
  ],
  [
    "Dynamics, with the currency's name and the month first",
    [
      "(Do Not Modify) Opportunity,Topic,Status,Est. Close Date,Actual Close Date,Created On,Actual Revenue,Currency",
      'g1,A,Won,6/30/2026,6/30/2026,1/15/2026 9:12 AM,"$180,000.00",US Dollar',
      "g2,B,Lost,6/30/2026,9/30/2026,2/5/2026 1:12 PM,,US Dollar",
    ],
    ["won 2026-01-15 – 2026-06-30 180000 USD", "lost 2026-02-05 – 2026-09-30"],
  ],
  [
    "Salesforce's own names of fields",
    [
      "Id,StageName,CreatedDate,CloseDate,Amount,CurrencyIsoCode,LeadSource",
      "1,Closed Won,2026-01-05T10:00:00.000+0000,2026-06-30,180000,SEK,Web",
      "2,Won back later,2026-02-06T10:00:00.000+0000,2026-12-30,1,SEK,Web",
    ],
    ["won 2026-01-05 – 2026-06-30 180000 SEK", "open 2026-02-06"],
  ],
  [
    "titles above, a sum below, amounts in several currencies",
    [
      "Rapport;;;;",
      "Uttagen 2026-11-27;;;;",
      "Affärsid;Säljfas;Skapad;Stängd;Belopp",
      "1;Vunnen;måndag 5 januari 2026;2026-06-30;SEK 180 000",
      "2;Vunnen;2026-01-06;2026-06-30;€ 1 000",
      "Summa;;;;181 000",
    ],
    ["won 2026-01-05 – 2026-06-30 180000 SEK", "won 2026-01-06 – 2026-06-30 1000 EUR"],
  ],
])("an export of deals is read: %s", (_, lines, deals) => expect(dealsOf(lines.join("\n"))).toEqual(deals));
