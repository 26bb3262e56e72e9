/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.OptionalDouble;

import org.sparsha.explain.Agreement;
import org.sparsha.report.json.AgreementJson;
import org.sparsha.report.json.JsonText;

/** How far several explanations of one recording agree: rank correlation and overlap of the highest fifth, pair by pair. */
final class ComparisonText {

    private ComparisonText() {
    }

    static void print(Agreement.Matrix matrix, PrintStream out, CommonOptions.Format format) {
        if (format == CommonOptions.Format.json) {
            out.println(JsonText.of(AgreementJson.fields(matrix), false));
            return;
        }
        TextTable table = new TextTable("explainer", "and", "rank correlation", "overlap of the highest fifth");
        for (int i = 0; i < matrix.names().size(); i++) {
            for (int j = i + 1; j < matrix.names().size(); j++) {
                table.row(matrix.names().get(i), matrix.names().get(j), text(matrix.spearman().get(i).get(j)),
                        text(matrix.overlap().get(i).get(j)));
            }
        }
        out.println(format == CommonOptions.Format.table ? "Agreement:" : "");
        table.print(out, format);
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? ExplanationTexts.number("%+.3f", value.getAsDouble()) : "not defined (constant)";
    }
}
