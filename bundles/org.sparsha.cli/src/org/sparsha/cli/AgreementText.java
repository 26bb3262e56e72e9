/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.List;

import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.StretchStudy;

/** Agreement of people as tables: the figures, then people, pairs, labels and what else the study knows. */
final class AgreementText {

    private AgreementText() {
    }

    static void print(AgreementStudy study, PrintStream to, CommonOptions.Format format) {
        print(study.sentence(), AgreementSheets.of(study), to, format);
    }

    static void print(StretchStudy study, PrintStream to, CommonOptions.Format format) {
        print(study.sentence(), AgreementSheets.of(study), to, format);
    }

    private static void print(String sentence, List<AgreementSheets.Sheet> sheets, PrintStream to, CommonOptions.Format format) {
        boolean read = format == CommonOptions.Format.table;
        if (read) {
            to.println(sentence);
        }
        for (int i = 0; i < sheets.size(); i++) {
            if (read) {
                to.println();
            }
            TextTable table = table(sheets.get(i));
            if (i == 0 && !read) {
                table.row("sentence", sentence, "", "");
            }
            table.print(to, format);
        }
    }

    static TextTable table(AgreementSheets.Sheet sheet) {
        TextTable table = new TextTable(sheet.table().columns().toArray(String[]::new));
        sheet.table().rows().forEach(row -> table.row(row.toArray(String[]::new)));
        return table;
    }
}
