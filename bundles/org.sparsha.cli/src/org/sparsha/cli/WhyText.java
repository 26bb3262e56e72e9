/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.corpus.table.Table;
import org.sparsha.report.json.AggregateJson;

/** What the explanations of a run say together, for people and programs. */
final class WhyText {

    private WhyText() {
    }

    static void print(AggregatedRun run, PrintStream out, CommonOptions.Format format) {
        switch (format) {
            case json -> out.print(AggregateJson.of(run.all(), run.problems()));
            case csv -> csv(AggregateJson.table(run.all(), run.problems())).print(out, format);
            case table -> table(run, out);
        }
    }

    private static TextTable csv(Table table) {
        TextTable text = new TextTable(table.columns().toArray(String[]::new));
        table.rows().forEach(row -> text.row(row.toArray(String[]::new)));
        return text;
    }

    private static void table(AggregatedRun run, PrintStream out) {
        run.problems().forEach(out::println);
        run.all().sentences().forEach(out::println);
        for (AggregatedExplanations.Group group : run.all().groups()) {
            out.println();
            out.println(group.heard().map(label -> "Heard as " + label).orElse("All recordings") + " (" + group.recordings() + ")");
            TextTable table = new TextTable("property", "value", "recordings", "difference", "low", "high", "p", "p corrected",
                    "% of salience", "% of time", "strongest in");
            group.effects().forEach(effect -> table.row(effect.property(), effect.value(), String.valueOf(effect.recordings()),
                    String.format(Locale.ROOT, "%+.3f", effect.difference()), number(effect.interval().low()),
                    number(effect.interval().high()), number(effect.p()), number(effect.corrected()), percent(effect.salience()),
                    percent(effect.time()), strongest(effect.strongest())));
            table.print(out, CommonOptions.Format.table);
        }
    }

    private static String strongest(List<PropertyEffect.Moment> moments) {
        return moments.stream().limit(1).map(moment -> String.format(Locale.ROOT, "%s %.2f–%.2f s", moment.path(), moment.start(),
                moment.end())).findFirst().orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double share) {
        return String.valueOf(Math.round(100 * share));
    }
}
