/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.course.AskedAlong;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.application.course.StrongestMoments;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.table.WarningCell;
import org.sparsha.explain.Explanation;
import org.sparsha.model.Familiarity;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Prediction;
import org.sparsha.report.json.CourseJson;
import org.sparsha.report.json.JsonText;

/** What a model hears from moment to moment of recordings, as {@code predict --along} prints it. */
final class PredictAlong {

    private final CommandContext context;
    private final CommonOptions.Format format;
    private final Model model;
    private final AlongOptions options;
    private final ChannelChoice channel;
    private final boolean classes;
    private final boolean familiar;
    private final TextTable table;
    private final List<String> sentences = new ArrayList<>();

    PredictAlong(CommandContext context, CommonOptions.Format format, Model model, AlongOptions options, ChannelChoice channel) {
        this.context = context;
        this.format = format;
        this.model = model;
        this.options = options;
        this.channel = channel;
        this.classes = model.descriptor().task() == ModelDescriptor.Task.CATEGORICAL;
        this.familiar = model.descriptor().input().familiarity().isPresent();
        List<String> heading = new ArrayList<>(List.of("file", "start", "end"));
        heading.addAll(classes ? List.of("label") : List.of());
        heading.addAll(model.descriptor().labels());
        heading.addAll(familiar ? List.of("familiarity", "calibrated") : List.of());
        heading.addAll(format == CommonOptions.Format.csv ? List.of(WarningCell.COLUMN) : List.of());
        this.table = new TextTable(heading.toArray(String[]::new));
    }

    /** Prints tables and the strongest moments after all recordings; JSON is printed with each. */
    void end() {
        if (format != CommonOptions.Format.json && table.hasRows()) {
            table.print(context.out(), format);
        }
        if (format == CommonOptions.Format.table) {
            sentences.forEach(context.out()::println);
        }
    }

    void on(String file) throws SparshaException {
        if (file.equals("-")) {
            throw new WrongCallException("--along needs a file, not standard input.");
        }
        try (AudioSource source = context.runtime().sounds().open(Path.of(file))) {
            AudioInfo info = source.info();
            AskedAlong.Heard heard = AskedAlong.all(model, source, channel, AskedAlong.course(model, info.frames(),
                    info.sampleRate(), options.window(), options.hop()), context.runtime().workers().executor(), context.progress(file));
            List<CourseWindow> answers = heard.windows();
            if (answers.isEmpty()) {
                throw new AudioException("There is nothing to hear in " + file + ": every window is shorter than 25 ms or silent.");
            }
            List<Warning> warnings = new ArrayList<>(info.warnings());
            warnings.addAll(source.warningsOfReading());
            heard.channels().ifPresent(warnings::add);
            tellForeign(answers, warnings);
            Map<String, List<CourseWindow>> moments = moments(answers);
            if (format == CommonOptions.Format.json) {
                json(file, info, answers, moments, warnings);
            } else {
                answers.forEach(answer -> row(file, info, answer, warnings));
                String name = channel.noted(ChannelDifference.noted(Path.of(file).getFileName().toString(), warnings));
                moments.forEach((label, strongest) -> tell(name, info, label, strongest));
                warnings.forEach(warning -> context.err().println(file + ": " + warning.message()));
            }
        }
    }

    private void tellForeign(List<CourseWindow> answers, List<Warning> warnings) {
        long foreign = answers.stream().filter(one -> one.answer().isForeign()).count();
        if (foreign > 0) {
            warnings.add(new Warning(Familiarity.FOREIGN_RECORDING, foreign + " of " + answers.size()
                    + " windows are not like what the model " + model.descriptor().id() + " learned from: the answers to "
                    + "them may well be wrong."));
        }
    }

    /** Of classes those that are heard somewhere, of dimensions all, to the moments with the highest values. */
    private Map<String, List<CourseWindow>> moments(List<CourseWindow> answers) {
        Map<String, List<CourseWindow>> moments = new LinkedHashMap<>();
        List<String> labels = model.descriptor().labels();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!classes || answers.stream().anyMatch(one -> one.answer().label().equals(label))) {
                moments.put(label, StrongestMoments.of(answers, i, options.moments()));
            }
        }
        return moments;
    }

    private void json(String file, AudioInfo info, List<CourseWindow> answers, Map<String, List<CourseWindow>> moments,
            List<Warning> warnings) throws SparshaException {
        Map<SampleRange, Prediction> windows = new LinkedHashMap<>();
        answers.forEach(one -> windows.put(one.range(), one.answer()));
        Map<String, List<SampleRange>> strongest = new LinkedHashMap<>();
        moments.forEach((label, best) -> strongest.put(label, best.stream().map(CourseWindow::range).toList()));
        Explanation.Audio audio = new Explanation.Audio(file, AudioArguments.digest(file), info.sampleRate(), info.channelCount(),
                info.frames(), Optional.empty(), channel.number());
        context.out().println(JsonText.of(CourseJson.fields(audio, new Explanation.ModelIdentity(model.descriptor().id(),
                model.descriptor().version(), model.sha256()), model.descriptor().task(), windows, strongest, warnings), false));
    }

    private void row(String file, AudioInfo info, CourseWindow one, List<Warning> warnings) {
        Prediction answer = one.answer();
        List<String> row = new ArrayList<>(List.of(file, seconds(one.range().start(), info), seconds(one.range().end(), info)));
        row.addAll(classes ? List.of(answer.label()) : List.of());
        for (double value : answer.probabilities()) {
            row.add(number(value));
        }
        if (familiar) {
            row.addAll(answer.familiarity().map(known -> List.of(known.level().id(), answer.calibrated()
                    .map(values -> number(values[answer.best()])).orElse(""))).orElse(Collections.nCopies(2, "")));
        }
        row.addAll(format == CommonOptions.Format.csv ? List.of(WarningCell.of(warnings)) : List.of());
        table.row(row.toArray(String[]::new));
    }

    private void tell(String name, AudioInfo info, String label, List<CourseWindow> strongest) {
        int index = model.descriptor().labels().indexOf(label);
        List<String> places = strongest.stream().map(one -> String.format(Locale.ROOT, "%.2f to %.2f s (%.2f)",
                one.range().start() / (double) info.sampleRate(), one.range().end() / (double) info.sampleRate(),
                one.answer().probability(index))).toList();
        if (!places.isEmpty()) {
            sentences.add(name + ": " + label + (classes ? " is heard most clearly at " : " is highest at ")
                    + String.join(", ", places) + ".");
        }
    }

    private String seconds(long sample, AudioInfo info) {
        double seconds = sample / (double) info.sampleRate();
        return format == CommonOptions.Format.csv ? Double.toString(seconds) : String.format(Locale.ROOT, "%.2f", seconds);
    }

    private String number(double value) {
        return format == CommonOptions.Format.csv ? Double.toString(value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
