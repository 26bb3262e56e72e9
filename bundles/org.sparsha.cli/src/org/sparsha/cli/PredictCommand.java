/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.sparsha.application.explanation.PlainSentence;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.NothingToHearException;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;
import org.sparsha.report.json.JsonText;
import org.sparsha.report.json.PredictionJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sparsha predict}: which emotion a model hears. */
@Command(name = "predict", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says which emotion a model hears in each recording.")
final class PredictCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private Recordings recordings;

    @Mixin
    private ModelOption model;

    @Mixin
    private ReferenceOption reference;

    @Mixin
    private AlongOptions along;

    @Mixin
    private ChannelOption channel;

    @Mixin
    private CommonOptions common;

    /** What is heard in each recording so far, in words. */
    private final List<String> sentences = new ArrayList<>();

    PredictCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        along.isGiven(); // refuses what doesn't fit before anything is opened
        List<String> files = recordings.files(context);
        try (Model opened = model.open(context)) {
            if (!reference.isGiven()) {
                return predict(files, opened);
            }
            try (Model fitted = reference.fit(opened, context)) {
                return predict(files, fitted);
            }
        }
    }

    private int predict(List<String> files, Model opened) throws SparshaException {
        if (along.isGiven()) {
            PredictAlong answers = new PredictAlong(context, common.format(), opened, along, channel.choice());
            int failed = Recordings.forEach(files, context, answers::on);
            answers.end();
            return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
        TextTable table = new TextTable(heading(opened, common.format()));
        int failed = Recordings.forEach(files, context, file -> predict(file, opened, table));
        if (common.format() == CommonOptions.Format.table && recordings.isSingle()) {
            sentences.forEach(context.out()::println);
        }
        if (common.format() != CommonOptions.Format.json && table.hasRows()) {
            table.print(context.out(), common.format());
        }
        return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    /** Whether the model names a class; one of dimensions gives a value for each. */
    private static boolean hasClasses(Model model) {
        return model.descriptor().task() == ModelDescriptor.Task.CATEGORICAL;
    }

    private static String[] heading(Model model, CommonOptions.Format format) {
        List<String> heading = new ArrayList<>(hasClasses(model) ? List.of("file", "label") : List.of("file"));
        heading.addAll(model.descriptor().labels());
        if (model.descriptor().input().familiarity().isPresent()) {
            heading.addAll(List.of("familiarity", "calibrated"));
        }
        if (format == CommonOptions.Format.csv) {
            heading.add(WarningCell.COLUMN);
        }
        return heading.toArray(String[]::new);
    }

    private void predict(String file, Model opened, TextTable table) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file, context.runtime().sounds()).hearing(channel.choice());
        float[] signal;
        try {
            signal = ClipSession.heard(opened, loaded.clip());
        } catch (NothingToHearException e) {
            tellNothing(loaded, opened, e.warning(), table);
            throw e;
        }
        Prediction prediction = opened.predict(signal);
        List<Warning> warnings = ClipSession.warnings(opened, loaded.clip(), signal, prediction);
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(PredictionJson.fields(loaded.audio(), identity(opened), prediction,
                    opened.descriptor().task(), warnings), false));
            return;
        }
        List<String> row = new ArrayList<>(hasClasses(opened) ? List.of(file, prediction.label()) : List.of(file));
        for (double probability : prediction.probabilities()) {
            row.add(number(probability));
        }
        addFamiliarity(row, prediction);
        addWarnings(row, warnings);
        table.row(row.toArray(String[]::new));
        sentences.add(PlainSentence.of(channel.choice().noted(file), prediction, warnings));
        warnings.forEach(warning -> context.err().println(file + ": " + warning.message()));
    }

    /** The answer about a recording in which there is nothing to hear: none. */
    private void tellNothing(AudioArguments.Loaded loaded, Model opened, Warning warning, TextTable table) {
        switch (common.format()) {
            case json -> context.out().println(JsonText.of(PredictionJson.nothing(loaded.audio(), identity(opened), warning), false));
            case csv, table -> {
                List<String> row = new ArrayList<>(List.of(loaded.name(), common.format() == CommonOptions.Format.csv ? ""
                        : "(nothing to hear)"));
                int cells = opened.descriptor().labels().size() - (hasClasses(opened) ? 0 : 1);
                row.addAll(Collections.nCopies(cells, ""));
                if (opened.descriptor().input().familiarity().isPresent()) {
                    row.addAll(List.of("", ""));
                }
                addWarnings(row, List.of(warning));
                table.row(row.toArray(String[]::new));
            }
        }
    }

    /** The level, and the calibrated probability of the label where there is one. */
    private void addFamiliarity(List<String> row, Prediction prediction) {
        prediction.familiarity().ifPresent(known -> {
            row.add(known.level().id());
            row.add(prediction.calibrated().map(probabilities -> number(probabilities[prediction.best()])).orElse(""));
        });
    }

    /** A table for people has none: they stand on standard error. */
    private void addWarnings(List<String> row, List<Warning> warnings) {
        if (common.format() == CommonOptions.Format.csv) {
            row.add(WarningCell.of(warnings));
        }
    }

    private String number(double probability) {
        return common.format() == CommonOptions.Format.csv ? Double.toString(probability) : String.format(Locale.ROOT, "%.3f", probability);
    }

    private static Explanation.ModelIdentity identity(Model model) {
        return new Explanation.ModelIdentity(model.descriptor().id(), model.descriptor().version(), model.sha256());
    }
}
